import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { HubSpotError } from './errors.ts';

export interface EnsuredProperties {
  readonly created: readonly string[];
  readonly present: readonly string[];
}

const group = { name: 'baton', label: 'Baton', displayOrder: -1 };

const common = { groupName: group.name, formField: false, displayOrder: -1 };
const grades = ['A', 'B', 'C', 'D'];

/** What Baton writes onto a contact besides its owner. */
export const contactPropertyDefinitions = [
  {
    ...common,
    name: 'baton_score',
    label: 'Baton score',
    description: 'Points that Baton gave this lead when it routed it. Written by Baton.',
    type: 'number',
    fieldType: 'number',
  },
  {
    ...common,
    name: 'baton_grade',
    label: 'Baton grade',
    description: 'The score as a grade, A being best. Written by Baton.',
    type: 'enumeration',
    fieldType: 'select',
    options: grades.map((grade, index) => ({
      label: grade,
      value: grade,
      displayOrder: index,
      hidden: false,
    })),
  },
  {
    ...common,
    name: 'baton_territory',
    label: 'Baton territory',
    description: 'The territory that took this lead. Written by Baton.',
    type: 'string',
    fieldType: 'text',
  },
  {
    ...common,
    name: 'baton_reason',
    label: 'Baton reason',
    description: 'Why this lead has this owner, in one sentence. Written by Baton.',
    type: 'string',
    fieldType: 'textarea',
  },
  {
    ...common,
    name: 'baton_routed_at',
    label: 'Baton routed at',
    description: 'When Baton chose the owner. Written by Baton.',
    type: 'datetime',
    fieldType: 'date',
  },
  {
    ...common,
    name: 'baton_due_at',
    label: 'Baton first response due',
    description: 'When the first response is due, in working hours. Written by Baton.',
    type: 'datetime',
    fieldType: 'date',
  },
] as const;

const named = z.object({ results: z.array(z.object({ name: z.string() })) });
const path = `/crm/properties/${hubSpotApiVersion}/contacts`;

/** Makes the group and the properties that the portal lacks. Safe to repeat. Throws HubSpotError. */
export async function ensureContactProperties(
  client: HubSpotClient,
  portalId: string,
  options: CallOptions,
): Promise<EnsuredProperties> {
  const later = { ...options, permitTaken: false, portalId };
  const listed = await client.request({ ...options, portalId, method: 'GET', path, schema: named });
  const there = new Set(listed.results.map(({ name }) => name));
  const lacking = contactPropertyDefinitions.filter(({ name }) => !there.has(name));
  const present = contactPropertyDefinitions.map(({ name }) => name).filter((name) => there.has(name));
  if (lacking.length === 0) return { created: [], present };

  const post = (below: string, body: unknown) =>
    client.request({ ...later, method: 'POST', path: `${path}${below}`, body, schema: z.unknown() });
  const groups = await client.request({ ...later, method: 'GET', path: `${path}/groups`, schema: named });
  if (!groups.results.some(({ name }) => name === group.name))
    await unlessThere(() => post('/groups', group));

  const batch = await unlessThere(() =>
    client.request({
      ...later,
      method: 'POST',
      path: `${path}/batch/create`,
      body: { inputs: lacking },
      schema: named,
    }),
  );
  const made = new Set<string>(batch?.results.map(({ name }) => name));
  // Somebody made some of them meanwhile, and HubSpot may have refused the rest with them: one by one.
  for (const property of lacking) {
    if (made.has(property.name)) continue;
    if ((await unlessThere(() => post('', property))) === null) present.push(property.name);
    else made.add(property.name);
  }
  return { created: lacking.map(({ name }) => name).filter((name) => made.has(name)), present };
}

/** Null when HubSpot says that it exists already. */
async function unlessThere<T>(create: () => Promise<T>): Promise<T | null> {
  try {
    return await create();
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 409) return null;
    throw error;
  }
}
