import { paperLoadSchema } from '../contract/what-if.ts';
import type { PaperLoad } from '../contract/what-if.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { readSince } from './read-moment.ts';

/** A load on paper as the command line has it. */
export interface PaperOptions {
  readonly times?: string;
  readonly without?: readonly string[];
  readonly addReps?: readonly string[];
}

/** Reps and territories that it may name. `ownerIdOf` throws Error when nobody is called that. */
export interface PaperNames {
  readonly ownerIdOf: (called: string) => string | Promise<string>;
  readonly territories: Rulebook['territories'];
}

const DAY = 86_400_000;

/**
 * What the options ask for, read at once, so that a slip is told before anything runs; the answer looks names up later.
 * Null: nothing on paper. Throws Error that names the option.
 */
export function readPaperLoad({
  times,
  without = [],
  addReps = [],
}: PaperOptions): ((names: PaperNames) => Promise<PaperLoad>) | null {
  if (times === undefined && without.length === 0 && addReps.length === 0) return null;
  if (without.length > 50 || addReps.length > 20)
    throw new Error('At most 50 reps can be away on paper, and 20 territories get new ones.');
  const often = times === undefined ? 1 : wholeNumber('--times', times, 20);
  const away = without.map(readAway);
  const added = addReps.map((text) => {
    const colon = text.lastIndexOf(':');
    if (colon < 1) throw new Error(`--add-reps ${text}: must read like dach:2, a territory and how many.`);
    return { called: text.slice(0, colon), count: wholeNumber('--add-reps', text.slice(colon + 1), 50) };
  });
  return async ({ ownerIdOf, territories }) =>
    paperLoadSchema.parse({
      times: often,
      without: await Promise.all(
        away.map(async ({ called, from, to }) => ({ ownerId: await ownerIdOf(called), from, to })),
      ),
      addReps: added.map(({ called, count }) => ({
        territoryId: territoryCalled(called, territories),
        count,
      })),
    });
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= 1 && number <= most) return number;
  throw new Error(`${option} ${text}: must be a whole number from 1 to ${most}.`);
}

/** The last day is included. */
function readAway(text: string) {
  const [called = '', from = '', to = '', ...more] = text.split(':');
  if (called === '' || more.length > 0) {
    throw new Error(
      `--without ${text}: must read like anna@acme.example:2026-11-02:2026-11-13, days in UTC.`,
    );
  }
  const away = {
    called,
    from: from === '' ? null : readSince('--without', from),
    to: to === '' ? null : readSince('--without', to) + DAY,
  };
  if (away.from === null || away.to === null || away.from < away.to) return away;
  throw new Error(`--without ${text}: the last day is before the first.`);
}

/** By its id, else by its name. */
function territoryCalled(called: string, territories: Rulebook['territories']): string {
  const named = territories.filter(({ name }) => name.toLowerCase() === called.toLowerCase());
  const found = territories.find(({ territoryId }) => territoryId === called) ?? named[0];
  if (found) return found.territoryId;
  const some = territories.slice(0, 20).map(({ name, territoryId }) => `${territoryId} (${name})`);
  throw new Error(`The rulebook has no territory "${called}". It has ${some.join(', ')}.`);
}
