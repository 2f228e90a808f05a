import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { defaultAssociation } from '../crm/association-book.ts';
import type { ChangeOrigin, CrmRecord } from '../crm/crm-record.ts';
import type { Portal } from '../portal.ts';
import {
  archiveRecord,
  associate,
  changeRecord,
  createRecord,
  mergeRecords,
  restoreRecord,
} from '../record-changes.ts';
import type { World } from '../world.ts';
import { ControlError, parseControl, portalOf } from './control-request.ts';

const properties = z.record(z.string(), z.string());
const createShape = z.strictObject({
  properties,
  /** Companies that a deal belongs to, or contacts of a company. */
  companyIds: z.array(z.coerce.string()).default([]),
  contactIds: z.array(z.coerce.string()).default([]),
});
const changeShape = z.strictObject({ properties });
const mergeShape = z.strictObject({
  primaryObjectId: z.coerce.string(),
  mergedObjectIds: z.array(z.coerce.string()).min(1),
});

const human: ChangeOrigin = { changeSource: 'CRM_UI', sourceId: 'userId:5500001' };

type Kept = 'companies' | 'deals';

/** `/__emulator/companies` and `/__emulator/deals`: what people do with them in the portal. */
export function companyControl(world: World): Router {
  const router = express.Router();
  for (const type of ['companies', 'deals'] as const) keep(world, router, type);
  return router;
}

function keep(world: World, router: Router, type: Kept): void {
  const view = ({ id, properties: values, archivedAt, mergedInto }: CrmRecord) => ({
    id,
    properties: values,
    archived: archivedAt !== null,
    mergedInto,
  });
  const recordIn = (portal: Portal, id: string): CrmRecord => {
    const record = portal.stores[type].exact(id);
    if (!record) throw new ControlError(404, `no ${type} with id ${id}`);
    return record;
  };

  router.get(`/${type}`, (request: Request, response: Response) => {
    response.json({ results: portalOf(world, request).stores[type].all().map(view) });
  });

  router.post(`/${type}`, (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const { properties: values, companyIds, contactIds } = parseControl(createShape, request.body);
    const record = createRecord(portal, type, values, human);
    const others = [
      ...companyIds.map((id) => ({ to: 'companies' as const, id })),
      ...contactIds.map((id) => ({ to: 'contacts' as const, id })),
    ];
    for (const { to, id } of others) {
      const kind = defaultAssociation(type, to);
      if (kind) associate(portal, type, record.id, to, id, [kind]);
    }
    response.status(201).json(view(record));
  });

  router.post(`/${type}/merge`, (request: Request, response: Response) => {
    const portal = portalOf(world, request);
    const { primaryObjectId, mergedObjectIds } = parseControl(mergeShape, request.body);
    const merged = mergedObjectIds.map((id) => recordIn(portal, id));
    mergeRecords(portal, type, recordIn(portal, primaryObjectId), merged, human);
    response.json(view(recordIn(portal, primaryObjectId)));
  });

  router.patch(`/${type}/:id`, (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = recordIn(portal, request.params.id);
    changeRecord(portal, type, record, parseControl(changeShape, request.body).properties, human);
    response.json(view(record));
  });

  router.delete(`/${type}/:id`, (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = recordIn(portal, request.params.id);
    if (record.archivedAt === null) archiveRecord(portal, type, record, human);
    response.json(view(record));
  });

  router.post(`/${type}/:id/restore`, (request: Request<{ id: string }>, response: Response) => {
    const portal = portalOf(world, request);
    const record = recordIn(portal, request.params.id);
    if (record.archivedAt !== null && record.mergedInto === null) restoreRecord(portal, type, record, human);
    response.json(view(record));
  });
}
