import { Router } from 'express';
import type { Registry } from 'prom-client';

/** `/healthz`: the process runs. `/readyz`: it can do its work. `/metrics`: Prometheus. */
export function healthRoutes(deps: {
  readonly faults: () => Promise<string[]>;
  readonly registry: Registry;
}): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const faults = await deps.faults();
    response
      .status(faults.length > 0 ? 503 : 200)
      .json({ status: faults.length > 0 ? 'not ready' : 'ready', faults });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(deps.registry.contentType).send(await deps.registry.metrics());
  });
  return router;
}
