import express from 'express';
import type { ErrorRequestHandler, Express, Router } from 'express';
import type { Logger } from 'pino';
import { requestIdOf, requestLog } from './request-log.ts';

/** The order of things a request passes. An unknown failure shows its request id only. */
export function createApp(deps: { readonly log: Logger; readonly routes: readonly Router[] }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestLog(deps.log));
  for (const routes of deps.routes) app.use(routes);
  app.use((request, response) => {
    response.status(404).json({ message: 'There is nothing here.', requestId: requestIdOf(request) });
  });
  const onError: ErrorRequestHandler = (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = requestIdOf(request);
    const status =
      error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) deps.log.error({ err: error, requestId }, 'a request failed');
    const message =
      status === 413 ? 'The request is too large.' : 'Something went wrong on our side. Please try again.';
    response.status(status).json({
      message: status < 500 && status !== 413 ? 'The request could not be read.' : message,
      requestId,
    });
  };
  app.use(onError);
  return app;
}
