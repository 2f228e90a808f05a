import { figures, headlineKinds, headlinesWriteSchema } from '../../contract/home.ts';
import type { FigureName, HeadlinesWrite, HomeWeek } from '../../contract/home.ts';
import type { Database } from '../../store/database.ts';
import { findHeadlines, saveHeadlines, weekFigure } from '../../store/week-figures.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { requireEditor, whyNotEditor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';

const DAY = 86_400_000;

const firstOfEach: HeadlinesWrite = {
  activity: figures.activity[0],
  outcome: figures.outcome[0],
  efficiency: figures.efficiency[0],
};

const unitOf: Readonly<Record<FigureName, 'leads' | 'percent' | 'minutes'>> = {
  leads_routed: 'leads',
  leads_answered: 'leads',
  leads_moved_on: 'leads',
  answered_in_time: 'percent',
  became_opportunity: 'leads',
  became_customer: 'leads',
  minutes_to_owner: 'minutes',
  minutes_to_answer: 'minutes',
  routed_by_turn: 'percent',
};
const lessIsBetter: ReadonlySet<FigureName> = new Set([
  'leads_moved_on',
  'minutes_to_owner',
  'minutes_to_answer',
]);

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The three headline figures of the week, as the portal's editors chose them. */
export async function showWeek(db: Database, person: Person, now: number): Promise<HomeWeek> {
  const { portalId } = person;
  const { mode } = await requirePortal(db, portalId);
  const stored = headlinesWriteSchema.safeParse(await findHeadlines(db, portalId));
  const chosen = stored.success ? stored.data : firstOfEach;
  const headlines = await Promise.all(
    headlineKinds.map(async (kind) => {
      const figure: FigureName = chosen[kind];
      const { days, value, before } = await weekFigure(db, portalId, mode, figure, dayOf(now));
      return {
        ...{ kind, figure, value, before },
        unit: unitOf[figure],
        moreIsBetter: !lessIsBetter.has(figure),
        days: days.map(({ daysAgo, value: ofDay }) => ({
          day: dayOf(now - daysAgo * DAY),
          value: ofDay,
        })),
      };
    }),
  );
  return { headlines, mayChoose: (await whyNotEditor(db, person)) === null };
}

export async function putHeadlines(
  db: Database,
  person: Person,
  headlines: HeadlinesWrite,
  now: number,
): Promise<HomeWeek> {
  await requireEditor(db, person);
  await saveHeadlines(db, person.portalId, headlines);
  return showWeek(db, person, now);
}
