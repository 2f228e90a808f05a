import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { ChangeOrigin, CrmRecord } from '../crm/crm-record.ts';
import { archiveRecord, changeRecord, createRecord, mergeRecords, restoreRecord } from '../record-changes.ts';
import { sampleContact } from '../sample-contacts.ts';
import type { Portal } from '../portal.ts';
import type { World } from '../world.ts';
import { contactView } from './contact-view.ts';
import { ControlError, parseControl, portalOf } from './control-request.ts';

const properties = z.record(z.string(), z.string());
const createShape = z.strictObject({
  count: z.int().min(1).max(100_000).optional(),
  properties: properties.optional(),
  contacts: z.array(z.object({ properties })).min(1).optional(),
  ratePerSecond: z.number().positive().optional(),
  /** Epoch milliseconds; default: now. */
  createdAt: z.int().positive().optional(),
});
const changeShape = z.strictObject({ properties });
const mergeShape = z.strictObject({
  primaryObjectId: z.coerce.string(),
  mergedObjectIds: z.array(z.coerce.string()).min(1),
});

const form: ChangeOrigin = { changeSource: 'FORM', sourceId: 'form:demo' };
const human: ChangeOrigin = { changeSource: 'CRM_UI', sourceId: 'userId:5500001' };

/** As forms do: a known e-mail address updates its contact instead of making a second one. */
function submit(portal: Portal, values: Record<string, string>, at?: number): string {
  const known = values['email'] ? portal.stores.contacts.byEmail(values['email']) : undefined;
  if (known) {
    changeRecord(portal, 'contacts', known, values, form);
    return known.id;
  }
  return createRecord(portal, 'contacts', values, form, at).id;
}

function contactIn(portal: Portal, id: string): CrmRecord {
  const record = portal.stores.contacts.exact(id);
  if (!record) throw new ControlError(404, `no contact ${id}`);
  return record;
}

/** Creates at a steady rate, each contact at its own moment however late the timer is. */
function submitAtRate(
  portal: Portal,
  contacts: (() => Record<string, string>)[],
  perSecond: number,
): NodeJS.Timeout {
  const startedAt = performance.now();
  let done = 0;
  const timer = setInterval(
    () => {
      const due = Math.min(
        contacts.length,
        Math.floor(((performance.now() - startedAt) * perSecond) / 1_000) + 1,
      );
      for (; done < due; done += 1) {
        const make = contacts[done];
        if (make) submit(portal, make());
      }
      if (done >= contacts.length) clearInterval(timer);
    },
    Math.min(20, 1_000 / perSecond),
  );
  return timer;
}

/** `/__emulator/contacts`: what forms and people do in the portal. */
export function contactControl(world: World, timers: Set<NodeJS.Timeout>): Router {
  const router = express.Router();

  router.post('/contacts', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const asked = parseControl(createShape, request.body);
    const { count, properties: given, contacts, ratePerSecond, createdAt } = asked;
    const made = contacts
      ? contacts.map((contact) => () => ({ ...given, ...contact.properties }))
      : Array.from({ length: count ?? 1 }, () => () => {
          portal.sampleCount += 1;
          return { ...sampleContact(world.options.seed + portal.id, portal.sampleCount), ...given };
        });
    if (ratePerSecond === undefined) {
      response.status(201).json({ ids: made.map((make) => submit(portal, make(), createdAt)) });
    } else {
      timers.add(submitAtRate(portal, made, ratePerSecond));
      response.status(202).json({ creating: made.length });
    }
  });

  router.get('/contacts', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const limit = Math.min(Number(request.query['limit'] ?? 100) || 100, 10_000);
    const after = Number(request.query['after'] ?? 0) || 0;
    const records = portal.stores.contacts.newest(after, limit);
    response.json({
      results: records.map((record) => contactView(portal, record)),
      total: portal.stores.contacts.size,
    });
  });

  router.post('/contacts/merge', (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const { primaryObjectId, mergedObjectIds } = parseControl(mergeShape, request.body);
    const merged = mergedObjectIds.map((id) => contactIn(portal, id));
    mergeRecords(portal, 'contacts', contactIn(portal, primaryObjectId), merged, human);
    response.json(contactView(portal, contactIn(portal, primaryObjectId)));
  });

  router.get('/contacts/:id', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    response.json(contactView(portal, contactIn(portal, request.params.id)));
  });

  router.patch('/contacts/:id', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = contactIn(portal, request.params.id);
    changeRecord(portal, 'contacts', record, parseControl(changeShape, request.body).properties, human);
    response.json(contactView(portal, record));
  });

  router.delete('/contacts/:id', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = contactIn(portal, request.params.id);
    if (record.archivedAt === null) {
      archiveRecord(portal, 'contacts', record, human, request.query['gdpr'] === '1');
    }
    response.json(contactView(portal, record));
  });

  router.post('/contacts/:id/restore', (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = contactIn(portal, request.params.id);
    if (record.archivedAt !== null && record.mergedInto === null)
      restoreRecord(portal, 'contacts', record, human);
    response.json(contactView(portal, record));
  });

  return router;
}
