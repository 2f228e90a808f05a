import type { ScorecardWrites } from '../../contract/scorecard.ts';
import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done } from '../../contract/settings-writes.ts';
import { askForPastLeads, findPastLeadState } from '../../store/past-lead-imports.ts';
import { askForTraining, cancelTraining } from '../../store/scorecard-trainings.ts';
import { Refusal } from '../refusal.ts';
import { onceByEditor } from '../settings/once.ts';
import type { SettingsDeps } from '../settings/once.ts';
import { authorOf } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';

const parse = (stored: unknown): Done => doneSchema.parse(stored);

/** Reads past leads in the background, again when they are there. Asked twice, it is read once. */
export function readPast(deps: SettingsDeps, person: Person, write: ScorecardWrites['read']): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await askForPastLeads(db, person.portalId, write.policy);
    return {
      change: change('Past leads are read to learn from.'),
      answer: () => ({ message: 'Past leads are being read. You can go on working meanwhile.' }),
    };
  });
}

/** Learns in the background. Throws a Refusal while past leads are missing or another training runs. */
export function trainAsked(
  deps: SettingsDeps,
  person: Person,
  write: ScorecardWrites['train'],
): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const past = await findPastLeadState(db, person.portalId);
    if (past === null || past.finishedAt === null) {
      throw new Refusal('too_late', 'Past leads have to be read first, to the last one.');
    }
    const { exclude, include } = write;
    const wishes = { exclude, include };
    const by = authorOf(person);
    if (!(await askForTraining(db, person.portalId, { why: 'asked', by, wishes }))) {
      throw new Refusal('too_late', 'A training is under way already. Wait for it, or cancel it.');
    }
    return {
      change: change('A scorecard is learned from past leads.'),
      answer: () => ({
        message: 'The training has begun. Nothing changes before you publish what it learns.',
      }),
    };
  });
}

export function cancelAsked(
  deps: SettingsDeps,
  person: Person,
  write: ScorecardWrites['cancel'],
): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    if (!(await cancelTraining(db, person.portalId))) {
      throw new Refusal('too_late', 'No training is under way.');
    }
    return {
      change: change('The training was cancelled.'),
      answer: () => ({ message: 'The training is cancelled.' }),
    };
  });
}

/** Written down, without moving the draft. */
const change = (what: string) => ({ kind: 'scorecard', target: 'training', what }) as const;
