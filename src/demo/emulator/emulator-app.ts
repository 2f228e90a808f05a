import express, { type ErrorRequestHandler, type Express } from 'express';
import { gate, noteArrival, sendError, type ApiRoute } from './api-gate.ts';
import { companyControl } from './control/company-control.ts';
import { contactControl } from './control/contact-control.ts';
import { ControlError } from './control/control-request.ts';
import { habitControl } from './control/habit-control.ts';
import { eventStream } from './control/event-stream.ts';
import { peopleControl } from './control/people-control.ts';
import { taskControl } from './control/task-control.ts';
import { troubleControl } from './control/trouble-control.ts';
import { HubSpotError, notFound, validationError } from './hubspot-error.ts';
import { appInstallRoutes } from './routes/app-install-routes.ts';
import { associationRoutes } from './routes/association-routes.ts';
import { batchRoutes } from './routes/batch-routes.ts';
import { oauthRouter } from './routes/oauth-routes.ts';
import { objectRoutes } from './routes/object-routes.ts';
import { ownerRoutes } from './routes/owner-routes.ts';
import { propertyRoutes } from './routes/property-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import type { World } from './world.ts';

/** Order matters where a fixed word and a parameter share a place: the word comes first. */
const routes: readonly ApiRoute[] = [
  ...batchRoutes,
  ...searchRoutes,
  ...objectRoutes,
  ...associationRoutes,
  ...ownerRoutes,
  ...propertyRoutes,
  ...appInstallRoutes,
];

/** The dated API versions that the emulator answers to. */
export const apiVersions = ['2026-03', '2026-09'] as const;

/** Both sides on one port: HubSpot's HTTP, and `/__emulator` for whoever runs the demo or a test. */
export function emulatorApp(world: World, timers: Set<NodeJS.Timeout>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(noteArrival);
  app.use(express.json({ limit: '50mb', strict: false }));
  app.get('/__emulator/events', eventStream(world));
  app.use(
    '/__emulator',
    contactControl(world, timers),
    companyControl(world),
    peopleControl(world),
    taskControl(world),
    habitControl(world, timers),
    troubleControl(world),
  );
  app.use(oauthRouter(world));
  for (const route of routes) {
    for (const version of apiVersions) {
      const path = route.path.replace(':version', version);
      app[route.method](path, gate(world, { ...route, path }));
    }
  }
  app.use((request, response) => {
    sendError(world, world.firstPortal, `${request.method} (unknown path)`, request, response, notFound());
  });
  app.use(onError(world));
  return app;
}

/** Express tells an error handler by its four parameters. */
function onError(world: World): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof ControlError) {
      response.status(error.status).json({ error: error.message });
      return;
    }
    const isSyntax = error instanceof SyntaxError;
    if (!isSyntax) console.error(error);
    const hubspot = isSyntax
      ? validationError(`Invalid input JSON: ${error.message}`)
      : new HubSpotError(500, 'INTERNAL_ERROR', 'the emulator failed; its log says why');
    sendError(world, world.firstPortal, `${request.method} (failed)`, request, response, hubspot);
  };
}
