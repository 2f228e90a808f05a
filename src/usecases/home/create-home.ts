import type { HeadlinesWrite, LeadListName } from '../../contract/home.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';
import type { Page } from '../settings/show-territories.ts';
import { showFairness } from './show-fairness.ts';
import { showLeadList, showToday } from './show-today.ts';
import { putHeadlines, showWeek } from './show-week.ts';

export interface HomeDeps {
  readonly pool: Database;
  readonly now: () => number;
  /** The contact's record in HubSpot. */
  readonly recordUrl: (portalId: PortalId, contactId: string) => string;
}

/** Everything that the home page can ask for, by the person whom HubSpot named. */
export type Home = ReturnType<typeof createHome>;

export function createHome({ pool, now, recordUrl }: HomeDeps) {
  return {
    today: (by: Person) => showToday(pool, by.portalId, now(), wordsFor(by)),
    list: (by: Person, wanted: Page & { readonly list: LeadListName }) =>
      showLeadList({ db: pool, recordUrl }, by.portalId, wanted, wordsFor(by)),
    week: (by: Person) => showWeek(pool, by, now()),
    fairness: (by: Person, wanted: Page & { readonly days: number; readonly search: string }) =>
      showFairness(pool, by.portalId, wanted, now(), wordsFor(by)),
    putHeadlines: (by: Person, write: HeadlinesWrite) => putHeadlines(pool, by, write, now()),
  };
}
