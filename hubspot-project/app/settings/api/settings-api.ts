import type { z } from 'zod';
import {
  acceptedSchema,
  chainSchema,
  changesSchema,
  channelsSchema,
  checkSchema,
  choicesSchema,
  comparisonSchema,
  csvSchema,
  doneSchema,
  draftWrittenSchema,
  editorsSchema,
  importPreviewSchema,
  overviewSchema,
  partAnswerSchema,
  publishedSchema,
  repFitSchema,
  repsSchema,
  routingAuditSchema,
  scorecardHistorySchema,
  territoriesSchema,
  territoryAnswerSchema,
  territoryNamesSchema,
  versionAnswerSchema,
  versionsSchema,
  whatIfRunSchema,
} from '../contract.generated.ts';
import type { PartName, RepFitWrites, ScorecardWrites, Writes } from '../contract.generated.ts';
import { fetchJson } from './fetch-json.ts';
import { once } from './once.ts';

/** Rows of one page of results. */
export const PAGE_SIZE = 25;

interface Found {
  readonly search: string;
  /** From 0. */
  readonly page: number;
}

type Query = Readonly<Record<string, string | number>>;

/** A write as the page gives it: the name of its press is put in here. */
type Given<Name extends keyof Writes> = Omit<Writes[Name], 'requestId'>;

/**
 * What the settings page asks of Baton; see the contract for each. `batonUrl` is an origin; `locale` is that of the
 * person at the screen, in whose language Baton's sentences come.
 */
export function settingsApi(batonUrl: string, locale: string) {
  const address = (name: string, query: Query = {}) => {
    const given = Object.entries({ ...query, locale });
    const asked = given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `${batonUrl}/api/settings/${name}?${asked.join('&')}`;
  };
  const get = <T>(name: string, schema: z.ZodType<T>, query?: Query) =>
    fetchJson(address(name, query), schema);
  const remember = once();
  const send = <T>(method: 'POST' | 'PUT', name: string, schema: z.ZodType<T>, body: object) =>
    remember(`${name} ${JSON.stringify(body)}`, (requestId) =>
      fetchJson(address(name), schema, { method, body: { requestId, ...body } }),
    );

  return {
    overview: () => get('overview', overviewSchema),
    choices: () => get('choices', choicesSchema),
    territories: (found: Found) => get('territories', territoriesSchema, { ...found, size: PAGE_SIZE }),
    territory: (territoryId: string) => get('territory', territoryAnswerSchema, { territoryId }),
    territoryNames: (search: string, ids: string) =>
      get('territories/names', territoryNamesSchema, { search, ids }),
    chain: (territoryId: string, at: number) => get('chain', chainSchema, { territoryId, at }),
    part: (part: PartName) => get('part', partAnswerSchema, { part }),
    reps: (found: Found) => get('reps', repsSchema, { ...found, size: PAGE_SIZE }),
    editors: () => get('editors', editorsSchema),
    channels: () => get('channels', channelsSchema),
    versions: (page: number) => get('versions', versionsSchema, { page, size: PAGE_SIZE }),
    version: (version: number) => get('version', versionAnswerSchema, { version }),
    whatIf: () => get('what-if', whatIfRunSchema),
    compare: (from: string, to: string) => get('compare', comparisonSchema, { from, to }),
    check: () => get('check', checkSchema),
    accepted: () => get('accepted', acceptedSchema),
    changes: (page: number) => get('changes', changesSchema, { page, size: PAGE_SIZE }),
    audit: (wanted: { readonly attribute: string; readonly got: 'grade' | 'owner' }) =>
      get('scorecard/audit', routingAuditSchema, wanted),
    scorecard: () => get('scorecard', scorecardHistorySchema),
    repFit: () => get('scorecard/fit', repFitSchema),
    csv: (from: number) => get('territories/csv', csvSchema, { from }),

    putTerritory: (body: Given<'putTerritory'>) => send('PUT', 'territory', draftWrittenSchema, body),
    newTerritory: (body: Given<'newTerritory'>) => send('POST', 'territory/new', draftWrittenSchema, body),
    removeTerritory: (body: Given<'removeTerritory'>) =>
      send('POST', 'territory/remove', draftWrittenSchema, body),
    moveTerritory: (body: Given<'moveTerritory'>) => send('POST', 'territory/move', draftWrittenSchema, body),
    putPart: (body: Given<'putPart'>) => send('PUT', 'part', draftWrittenSchema, body),
    putRep: (body: Given<'putRep'>) => send('PUT', 'rep', draftWrittenSchema, body),
    discard: (body: Given<'discard'>) => send('POST', 'draft/discard', doneSchema, body),
    accept: (body: Given<'accept'>) => send('POST', 'draft/accept', acceptedSchema, body),
    publish: (body: Given<'publish'>) => send('POST', 'draft/publish', publishedSchema, body),
    schedule: (body: Given<'schedule'>) => send('POST', 'draft/schedule', publishedSchema, body),
    cancelSchedule: (body: Given<'cancelSchedule'>) => send('POST', 'schedule/cancel', publishedSchema, body),
    tryDraft: (body: Given<'tryDraft'>) => send('POST', 'what-if/run', doneSchema, body),
    cancelTry: (body: Given<'cancelTry'>) => send('POST', 'what-if/cancel', doneSchema, body),
    restore: (body: Given<'restore'>) => send('POST', 'restore', publishedSchema, body),
    previewImport: (body: Writes['previewImport']) =>
      fetchJson(address('territories/import/preview'), importPreviewSchema, {
        method: 'POST',
        body,
      }),
    importTerritories: (body: Given<'importTerritories'>) =>
      send('POST', 'territories/import', draftWrittenSchema, body),
    putMode: (body: Given<'putMode'>) => send('PUT', 'mode', doneSchema, body),
    addEditor: (body: Given<'addEditor'>) => send('POST', 'editors/add', doneSchema, body),
    removeEditor: (body: Given<'removeEditor'>) => send('POST', 'editors/remove', doneSchema, body),
    putChannel: (body: Given<'putChannel'>) => send('PUT', 'channel', channelsSchema, body),
    readPastLeads: (body: Omit<ScorecardWrites['read'], 'requestId'>) =>
      send('POST', 'scorecard/read', doneSchema, body),
    train: (body: Omit<ScorecardWrites['train'], 'requestId'>) =>
      send('POST', 'scorecard/train', doneSchema, body),
    cancelTraining: (body: Omit<ScorecardWrites['cancel'], 'requestId'>) =>
      send('POST', 'scorecard/cancel', doneSchema, body),
    adoptLearned: (body: Omit<ScorecardWrites['adopt'], 'requestId'>) =>
      send('POST', 'scorecard/adopt', draftWrittenSchema, body),
    fitReps: (body: Omit<RepFitWrites['fit'], 'requestId'>) =>
      send('POST', 'scorecard/fit/start', doneSchema, body),
    cancelFit: (body: Omit<RepFitWrites['cancelFit'], 'requestId'>) =>
      send('POST', 'scorecard/fit/cancel', doneSchema, body),
    adoptFit: (body: Omit<RepFitWrites['adoptFit'], 'requestId'>) =>
      send('POST', 'scorecard/fit/adopt', draftWrittenSchema, body),
    tryChannel: (body: Given<'tryChannel'>) => send('POST', 'channel/try', doneSchema, body),
    removeChannel: (body: Given<'removeChannel'>) => send('POST', 'channel/remove', channelsSchema, body),
  };
}
export type SettingsApi = ReturnType<typeof settingsApi>;
