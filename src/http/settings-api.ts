import { Router } from 'express';
import { z } from 'zod';
import { partNames } from '../contract/rulebook-parts.ts';
import * as versions from '../contract/settings-versions.ts';
import * as reads from '../contract/settings.ts';
import {
  acceptedSchema,
  doneSchema,
  draftWrittenSchema,
  importPreviewSchema,
  publishedSchema,
  writesSchema,
} from '../contract/settings-writes.ts';
import type { Settings } from '../usecases/settings/create-settings.ts';
import { parseCall, signedRoute } from './signed-identity.ts';
import type { SignedDeps, SignedIdentity } from './signed-identity.ts';

const source = z.enum(['draft', 'live']).default('draft');
const page = {
  page: z.coerce.number().int().min(0).max(100_000).default(0),
  size: z.coerce.number().int().min(1).max(100).default(25),
};
const search = z.string().trim().max(200).default('');
const rulebook = z.string().regex(/^(draft|live|\d{1,9})$/, 'must be a version, "live" or "draft"');

const nothing = z.object({});
const pageQuery = z.object(page);
const tableQuery = z.object({ source, search, ...page });
const territoryQuery = z.object({ source, territoryId: z.string().min(1) });
const namesQuery = z.object({
  source,
  search,
  ids: z
    .string()
    .default('')
    .transform((ids) => ids.split('\n').filter((id) => id !== ''))
    .pipe(z.array(z.string()).max(200)),
});
const chainQuery = territoryQuery.extend({ at: z.coerce.number().int().min(0).max(4e12) });
const csvQuery = z.object({ source, from: z.coerce.number().int().min(0).default(0) });
const partQuery = z.object({ source, part: z.enum(partNames) });
const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(999_999_999) });
const compareQuery = z.object({ from: rulebook, to: rulebook });

/** What the settings page reads and writes; see contract/settings.ts and settings-writes.ts. */
export function settingsRoutes({ settings, ...deps }: SignedDeps & { readonly settings: Settings }): Router {
  const router = Router();
  const read = <Query, Answer>(
    name: string,
    query: z.ZodType<Query>,
    answer: z.ZodType<Answer>,
    verb: (by: SignedIdentity, query: Query) => Promise<Answer>,
  ) =>
    router.get(
      `/api/settings/${name}`,
      ...signedRoute(deps, async (call) =>
        answer.parse(await verb(call.identity, parseCall(query, call.query))),
      ),
    );
  const write = <Body, Answer>(
    method: 'put' | 'post',
    name: string,
    body: z.ZodType<Body>,
    answer: z.ZodType<Answer>,
    verb: (by: SignedIdentity, body: Body) => Promise<Answer>,
  ) =>
    router[method](
      `/api/settings/${name}`,
      ...signedRoute(deps, async (call) =>
        answer.parse(await verb(call.identity, parseCall(body, call.body))),
      ),
    );

  read('overview', nothing, reads.overviewSchema, settings.overview);
  read('choices', nothing, reads.choicesSchema, settings.choices);
  read('territories', tableQuery, reads.territoriesSchema, settings.territories);
  read('territory', territoryQuery, reads.territoryAnswerSchema, settings.territory);
  read('territories/names', namesQuery, reads.territoryNamesSchema, settings.territoryNames);
  read('territories/csv', csvQuery, reads.csvSchema, settings.territoriesCsv);
  read('chain', chainQuery, reads.chainSchema, settings.chain);
  read('part', partQuery, reads.partAnswerSchema, settings.part);
  read('reps', tableQuery, reads.repsSchema, settings.reps);
  read('editors', nothing, reads.editorsSchema, settings.editors);
  read('channels', nothing, reads.channelsSchema, settings.channels);
  read('versions', pageQuery, versions.versionsSchema, settings.versions);
  read('version', versionQuery, versions.versionAnswerSchema, settings.version);
  read('what-if', nothing, versions.whatIfRunSchema, settings.whatIf);
  read('changes', pageQuery, versions.changesSchema, settings.changes);
  read('compare', compareQuery, versions.comparisonSchema, settings.compare);
  read('check', nothing, versions.checkSchema, settings.check);
  read('accepted', nothing, acceptedSchema, settings.accepted);

  const writes = writesSchema;
  write('put', 'territory', writes.putTerritory, draftWrittenSchema, settings.putTerritory);
  write('post', 'territory/new', writes.newTerritory, draftWrittenSchema, settings.newTerritory);
  write('post', 'territory/remove', writes.removeTerritory, draftWrittenSchema, settings.removeTerritory);
  write('post', 'territory/move', writes.moveTerritory, draftWrittenSchema, settings.moveTerritory);
  write(
    'post',
    'territories/import/preview',
    writes.previewImport,
    importPreviewSchema,
    settings.previewImport,
  );
  write(
    'post',
    'territories/import',
    writes.importTerritories,
    draftWrittenSchema,
    settings.importTerritories,
  );
  write('put', 'part', writes.putPart, draftWrittenSchema, settings.putPart);
  write('put', 'rep', writes.putRep, draftWrittenSchema, settings.putRep);
  write('post', 'draft/accept', writes.accept, acceptedSchema, settings.accept);
  write('post', 'draft/publish', writes.publish, publishedSchema, settings.publish);
  write('post', 'draft/schedule', writes.schedule, publishedSchema, settings.schedule);
  write('post', 'schedule/cancel', writes.cancelSchedule, publishedSchema, settings.cancelSchedule);
  write('post', 'what-if/run', writes.tryDraft, doneSchema, settings.tryDraft);
  write('post', 'what-if/cancel', writes.cancelTry, doneSchema, settings.cancelTry);
  write('post', 'draft/discard', writes.discard, doneSchema, settings.discard);
  write('post', 'restore', writes.restore, publishedSchema, settings.restore);
  write('put', 'mode', writes.putMode, doneSchema, settings.putMode);
  write('post', 'editors/add', writes.addEditor, doneSchema, settings.addEditor);
  write('post', 'editors/remove', writes.removeEditor, doneSchema, settings.removeEditor);
  write('put', 'channel', writes.putChannel, reads.channelsSchema, settings.putChannel);
  write('post', 'channel/remove', writes.removeChannel, reads.channelsSchema, settings.removeChannel);
  write('post', 'channel/try', writes.tryChannel, doneSchema, settings.tryChannel);
  return router;
}
