import type { RepFitWrites } from '../../contract/rep-fit.ts';
import type { ScorecardWrites } from '../../contract/scorecard.ts';
import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done } from '../../contract/settings-writes.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { askForPastLeads, findPastLeadState } from '../../store/past-lead-imports.ts';
import { askForTraining, cancelTraining } from '../../store/scorecard-trainings.ts';
import { Refusal } from '../refusal.ts';
import { onceByEditor } from '../settings/once.ts';
import type { SettingsDeps } from '../settings/once.ts';
import { authorOf, wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';
import type { Words } from '../words/catalogue.ts';

const parse = (stored: unknown): Done => doneSchema.parse(stored);

/** Reads past leads in the background, again when they are there. Asked twice, it is read once. */
export function readPast(deps: SettingsDeps, person: Person, write: ScorecardWrites['read']): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await askForPastLeads(db, person.portalId, write.policy);
    return said(person, 'reads');
  });
}

/** Learns in the background. Throws a Refusal while past leads are missing or another training runs. */
export function trainAsked(
  deps: SettingsDeps,
  person: Person,
  write: ScorecardWrites['train'],
): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await requirePastLeads(db, person.portalId);
    const { exclude, include } = write;
    const wanted = { why: 'asked', by: authorOf(person), wishes: { exclude, include } } as const;
    if (!(await askForTraining(db, person.portalId, 'card', wanted))) {
      throw new Refusal('too_late', ({ learning }) => learning.underWay);
    }
    return said(person, 'begun');
  });
}

/** Compares reps in the background. Throws a Refusal as above. */
export function fitAsked(deps: SettingsDeps, person: Person, write: RepFitWrites['fit']): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await requirePastLeads(db, person.portalId);
    const { segmentBy, within } = write;
    const wanted = { why: 'asked', by: authorOf(person), wishes: { segmentBy, within } } as const;
    if (!(await askForTraining(db, person.portalId, 'rep_fit', wanted))) {
      throw new Refusal('too_late', ({ learning }) => learning.fitUnderWay);
    }
    return said(person, 'fitBegun');
  });
}

export function cancelAsked(
  deps: SettingsDeps,
  person: Person,
  write: ScorecardWrites['cancel'],
): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    if (!(await cancelTraining(db, person.portalId, 'card'))) {
      throw new Refusal('too_late', ({ learning }) => learning.nothingUnderWay);
    }
    return said(person, 'cancelled');
  });
}

export function cancelFit(
  deps: SettingsDeps,
  person: Person,
  write: RepFitWrites['cancelFit'],
): Promise<Done> {
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    if (!(await cancelTraining(db, person.portalId, 'rep_fit'))) {
      throw new Refusal('too_late', ({ learning }) => learning.noFitUnderWay);
    }
    return said(person, 'fitCancelled');
  });
}

async function requirePastLeads(db: Database, portalId: PortalId): Promise<void> {
  const past = await findPastLeadState(db, portalId);
  if (past === null || past.finishedAt === null) {
    throw new Refusal('too_late', ({ learning }) => learning.readFirst);
  }
}

type Step = Exclude<keyof Words['learning']['did'], 'adopted'>;

/** Written down, without moving the draft, and said to whoever pressed the button. */
function said(person: Person, step: Step) {
  const { learning } = wordsFor(person);
  const change = { kind: 'scorecard', target: 'training', what: learning.did[step] } as const;
  return { change, answer: () => ({ message: learning[step] }) };
}
