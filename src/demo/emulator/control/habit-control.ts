import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { answerLeads, unanswered } from '../answer-leads.ts';
import type { Portal } from '../portal.ts';
import type { World } from '../world.ts';
import { ControlError, parseControl, portalOf } from './control-request.ts';

const habitsShape = z.strictObject({ answerAfterMs: z.number().positive().nullable() });
const repShape = z.strictObject({ ignores: z.boolean() });
const lookEveryMs = 250;

const view = (portal: Portal) => ({
  answerAfterMs: portal.habits.answerAfterMs,
  results: [...portal.owners.values()]
    .filter((owner) => owner.type === 'PERSON' && !owner.archived)
    .map(({ id, firstName, lastName }) => ({
      id,
      name: `${firstName} ${lastName}`,
      ignores: portal.habits.ignoring.has(id),
      unanswered: unanswered(portal, id),
    })),
});

/** `/__emulator/habits`: whether people answer their leads by themselves, and who does not. */
export function habitControl(world: World, timers: Set<NodeJS.Timeout>): Router {
  const router = express.Router();
  timers.add(
    setInterval(() => {
      for (const portal of world.portals.values()) answerLeads(portal, Date.now());
    }, lookEveryMs),
  );

  router.get('/habits', (request: Request, response: Response) => {
    response.json(view(portalOf(world, request)));
  });

  router.put('/habits', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    portal.habits.answerAfterMs = parseControl(habitsShape, request.body).answerAfterMs;
    response.json(view(portal));
  });

  router.patch('/habits/:ownerId', (request: Request<{ ownerId: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const { ownerId } = request.params;
    if (!portal.owners.has(ownerId)) throw new ControlError(404, `no owner ${ownerId}`);
    const { ignores } = parseControl(repShape, request.body);
    if (ignores) portal.habits.ignoring.add(ownerId);
    else portal.habits.ignoring.delete(ownerId);
    response.json(view(portal));
  });

  return router;
}
