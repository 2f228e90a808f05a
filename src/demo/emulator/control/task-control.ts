import express, { type Request, type Response, type Router } from 'express';
import type { World } from '../world.ts';
import { portalOf } from './control-request.ts';

/** `/__emulator/tasks`: every live task with the contacts it stands on, oldest first. */
export function taskControl(world: World): Router {
  const router = express.Router();
  router.get('/tasks', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const tasks = portal.stores.tasks.all().filter((task) => task.archivedAt === null);
    response.json({
      results: tasks.map(({ id, properties, createdAt }) => ({
        id,
        properties,
        createdAt,
        contactIds: [...portal.associations.of('tasks', id, 'contacts').keys()],
      })),
    });
  });
  return router;
}
