import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { faultsSchema, noFaults, type StandingFaults } from '../faults.ts';
import type { Portal } from '../portal.ts';
import type { World } from '../world.ts';
import { ControlError, parseControl, portalOf } from './control-request.ts';

const webhookShape = z.strictObject({ url: z.url().nullable() });

function shareWithSender(portal: Portal): void {
  portal.sender.paused = portal.faults.webhookPause;
  portal.sender.duplicates = portal.faults.webhookDuplicates;
  portal.sender.disorder = portal.faults.webhookDisorder;
  portal.sender.wake();
}

/** Switches for faults, counts of what happened, and the recorded exchanges. */
export function troubleControl(world: World): Router {
  const router = express.Router();

  router.get('/faults', (request: Request, response: Response) => {
    response.json(portalOf(world, request).faults);
  });

  router.put('/faults', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const { expireTokens, revokeInstall, ...standing } = parseControl(faultsSchema, request.body);
    const given = Object.entries(standing).filter(([, value]) => value !== undefined);
    portal.faults = { ...portal.faults, ...(Object.fromEntries(given) as Partial<StandingFaults>) };
    if (expireTokens) world.tokens.expireAccess(portal.id, Date.now());
    if (revokeInstall) world.uninstall(portal);
    shareWithSender(portal);
    response.json(portal.faults);
  });

  router.delete('/faults', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    portal.faults = noFaults(world.options.latencyMs);
    shareWithSender(portal);
    response.json(portal.faults);
  });

  router.put('/webhooks', (request: Request, response: Response) => {
    const { url } = parseControl(webhookShape, request.body);
    const { sender } = portalOf(world, request);
    sender.url = url;
    sender.wake();
    response.json({ url });
  });

  router.get('/stats', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    response.json({
      ...portal.stats.summary(),
      webhooks: portal.sender.stats.summary(portal.sender.pending),
      contacts: portal.stores.contacts.size,
      owned: portal.ownedCount,
      installed: portal.installedScopes !== null,
    });
  });

  router.post('/stats/reset', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    portal.stats.reset();
    portal.sender.stats.reset();
    response.json({});
  });

  router.get('/exchanges', (_request: Request, response: Response) => {
    if (!world.exchanges) throw new ControlError(409, 'start the emulator with --record to keep exchanges');
    response.type('application/x-ndjson').send(world.exchanges.text());
  });

  return router;
}
