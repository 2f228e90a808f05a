import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { changeRecord } from '../record-changes.ts';
import type { Owner } from '../crm/owner.ts';
import type { Portal } from '../portal.ts';
import type { World } from '../world.ts';
import { ControlError, parseControl, portalOf } from './control-request.ts';

const userShape = z.strictObject({
  availability: z.enum(['available', 'away', '']).optional(),
  timeZone: z.string().optional(),
  workingHours: z.array(z.object({ days: z.string(), startMinute: z.int(), endMinute: z.int() })).optional(),
  /** Epoch milliseconds. */
  outOfOffice: z.array(z.object({ startTimestamp: z.int(), endTimestamp: z.int() })).optional(),
  properties: z.record(z.string(), z.string()).optional(),
});

const ownerShape = z.strictObject({ archived: z.boolean() });

const view = (portal: Portal, owner: Owner): Record<string, unknown> => ({
  ...owner,
  user: portal.stores.users.exact(owner.userRecordId)?.properties ?? {},
});

/** `/__emulator/owners` and `/__emulator/users`: who is there, who is away, who left. */
export function peopleControl(world: World): Router {
  const router = express.Router();

  router.get('/owners', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    response.json({ results: [...portal.owners.values()].map((owner) => view(portal, owner)) });
  });

  router.patch('/owners/:id', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const owner = portal.owners.get(request.params.id);
    if (!owner) throw new ControlError(404, `no owner ${request.params.id}`);
    owner.archived = parseControl(ownerShape, request.body).archived;
    owner.updatedAt = Date.now();
    portal.changed();
    response.json(view(portal, owner));
  });

  /** By CRM record id, owner id or user id: tests know one or the other. */
  router.patch('/users/:id', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const { id } = request.params;
    const owner = [...portal.owners.values()].find((one) =>
      [one.userRecordId, one.id, String(one.userId)].includes(id),
    );
    const record = owner && portal.stores.users.exact(owner.userRecordId);
    if (!owner || !record) throw new ControlError(404, `no user ${id}`);
    const change = parseControl(userShape, request.body);
    const { availability, timeZone, workingHours, outOfOffice } = change;
    const properties = {
      ...change.properties,
      ...(availability !== undefined && { hs_availability_status: availability }),
      ...(timeZone !== undefined && { hs_standard_time_zone: timeZone }),
      ...(workingHours && { hs_working_hours: JSON.stringify(workingHours) }),
      ...(outOfOffice && { hs_out_of_office_hours: JSON.stringify(outOfOffice) }),
    };
    changeRecord(portal, 'users', record, properties, {
      changeSource: 'CRM_UI',
      sourceId: `userId:${owner.userId}`,
    });
    response.json(view(portal, owner));
  });

  return router;
}
