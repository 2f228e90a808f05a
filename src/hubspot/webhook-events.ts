import { z } from 'zod';

type Happening = 'created' | 'property_changed' | 'deleted' | 'restored' | 'merged';

export type WebhookEventKind =
  `${'contact' | 'company' | 'deal'}_${Happening}` | 'contact_privacy_deleted' | 'other';

/** One thing that happened in a portal, whichever of HubSpot's spellings told of it. Ids are strings. */
export interface WebhookEvent {
  readonly kind: WebhookEventKind;
  readonly portalId: string;
  /** Empty only for kind `other`, where HubSpot named no object. */
  readonly objectId: string;
  /** Epoch milliseconds; 0 only for kind `other`. Events arrive in any order: sort by this. */
  readonly occurredAt: number;
  readonly eventId: string;
  readonly subscriptionId: string;
  readonly changeSource?: string;
  readonly sourceId?: string;
  readonly propertyName?: string;
  readonly propertyValue?: string;
  readonly primaryObjectId?: string;
  readonly mergedObjectIds?: readonly string[];
  readonly newObjectId?: string;
  /** Same for every delivery of the same event, within one portal. */
  readonly key: string;
  /** The event as HubSpot sent it. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export type ParsedWebhookBody =
  { readonly ok: true; readonly events: WebhookEvent[] } | { readonly ok: false; readonly reason: string };

const maxEvents = 100;

const happenings: ReadonlyMap<string, Happening> = new Map([
  ['creation', 'created'],
  ['propertyChange', 'property_changed'],
  ['deletion', 'deleted'],
  ['restore', 'restored'],
  ['merge', 'merged'],
]);

const contactTypeId = '0-1';
const subjects: ReadonlyMap<string, 'contact' | 'company' | 'deal'> = new Map([
  [contactTypeId, 'contact'],
  ['0-2', 'company'],
  ['0-3', 'deal'],
  ['contact', 'contact'],
  ['company', 'company'],
  ['deal', 'deal'],
]);

const id = z
  .union(
    [
      z
        .int()
        .nonnegative()
        .transform((value) => String(value)),
      z.string().regex(/^[\w.:-]{1,128}$/),
    ],
    { error: 'must be an id (a whole number or a short text)' },
  )
  .transform(String);
const portal = z
  .union([z.int(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^[1-9]\d{0,14}$/, 'must be the number of an account'));
// Postgres cannot keep the character NUL; a value with one must not make HubSpot deliver for a day.
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).replaceAll('\0', ''));
const instant = z.union(
  [
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ],
  {
    error: 'must be epoch milliseconds',
  },
);

const rawEvent = z.looseObject({
  subscriptionType: z.string().nullish(),
  eventType: z.string().nullish(),
  objectTypeId: z.string().nullish(),
  portalId: portal,
  objectId: id.nullish(),
  eventId: id.nullish(),
  subscriptionId: id.nullish(),
  occurredAt: instant.nullish(),
  changeSource: text.nullish(),
  sourceId: text.nullish(),
  propertyName: z.string().nullish(),
  propertyValue: text.nullish(),
  primaryObjectId: id.nullish(),
  mergedObjectIds: z.array(id).nullish(),
  newObjectId: id.nullish(),
});
type RawEvent = z.infer<typeof rawEvent>;

/**
 * Reads the body of one webhook delivery. One malformed event makes the whole body malformed, with a reason
 * that an operator can act on; an event of a type unknown to Baton is kept as `other`.
 */
export function parseWebhookBody(rawBody: Buffer): ParsedWebhookBody {
  let body: unknown;
  try {
    body = JSON.parse(rawBody.toString('utf8'));
  } catch {
    return { ok: false, reason: 'The body is not JSON.' };
  }
  if (!Array.isArray(body)) return { ok: false, reason: 'The body is not an array of events.' };
  if (body.length > maxEvents) {
    return { ok: false, reason: `The body holds ${body.length} events; HubSpot sends at most ${maxEvents}.` };
  }
  const events: WebhookEvent[] = [];
  for (const [index, item] of body.entries()) {
    const where = `Event ${index + 1} of ${body.length}`;
    const parsed = rawEvent.safeParse(item);
    if (!parsed.success) return { ok: false, reason: `${where}: ${problemIn(parsed.error, item)}` };
    const event = normalise(parsed.data, item as Record<string, unknown>);
    if (typeof event === 'string') return { ok: false, reason: `${where}: ${event}` };
    events.push(event);
  }
  return { ok: true, events };
}

function problemIn(error: z.ZodError, item: unknown): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'it is not an object.';
  const issue = error.issues[0];
  const field = issue ? String(issue.path[0]) : '';
  const value = (item as Record<string, unknown>)[field];
  if (value === undefined || value === null) return `${field} is missing.`;
  return `${field} is malformed: ${issue?.message ?? 'unreadable'}.`;
}

function kindOf(type: string, objectTypeId: string | null | undefined): WebhookEventKind {
  const [subject, what, ...rest] = type.split('.');
  if (what === undefined || rest.length > 0) return 'other';
  // An object event that names no type is taken for one of a contact, which is what most subscriptions are about.
  const about = subjects.get(subject === 'object' ? (objectTypeId ?? contactTypeId) : (subject ?? ''));
  if (about === 'contact' && what === 'privacyDeletion') return 'contact_privacy_deleted';
  const happening = happenings.get(what);
  return about && happening ? `${about}_${happening}` : 'other';
}

function normalise(raw: RawEvent, payload: Record<string, unknown>): WebhookEvent | string {
  const type = raw.subscriptionType ?? raw.eventType;
  if (!type) return 'it has neither subscriptionType nor eventType.';
  const kind = kindOf(type, raw.objectTypeId);
  const objectId = raw.objectId ?? raw.newObjectId ?? raw.primaryObjectId ?? '';
  if (kind !== 'other') {
    if (objectId === '') return 'objectId is missing.';
    if (typeof raw.occurredAt !== 'number') return 'occurredAt is missing.';
    if (kind.endsWith('_property_changed') && !raw.propertyName) return 'propertyName is missing.';
  }
  const eventId = raw.eventId ?? '';
  const subscriptionId = raw.subscriptionId ?? '';
  const occurredAt = raw.occurredAt ?? 0;
  // attemptNumber stays out: a retried delivery is the same event. HubSpot's eventId alone is not unique.
  const key = [
    subscriptionId,
    eventId,
    objectId,
    occurredAt,
    ...(raw.propertyName ? [raw.propertyName] : []),
  ];
  return {
    kind,
    portalId: raw.portalId,
    objectId,
    occurredAt,
    eventId,
    subscriptionId,
    ...present(raw, ['changeSource', 'sourceId', 'propertyName', 'propertyValue', 'primaryObjectId']),
    ...present(raw, ['mergedObjectIds', 'newObjectId']),
    key: key.join(':'),
    payload,
  };
}

/** The named fields that have a value; HubSpot writes null and absent for the same thing. */
function present<K extends keyof RawEvent>(raw: RawEvent, names: readonly K[]) {
  const entries = names.filter((name) => raw[name] !== null && raw[name] !== undefined);
  return Object.fromEntries(entries.map((name) => [name, raw[name]])) as {
    [name in K]?: NonNullable<RawEvent[name]>;
  };
}
