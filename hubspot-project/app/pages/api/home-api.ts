import type { z } from 'zod';
import { fairnessSchema, homeTodaySchema, homeWeekSchema, leadListSchema } from '../contract.generated.ts';
import type { HeadlinesWrite, LeadListName } from '../contract.generated.ts';
import { fetchJson } from './fetch-json.ts';

/** Rows of one page of a list of leads. */
export const LIST_SIZE = 10;
/** Territories from which the one with a picture is chosen. */
const TERRITORIES = 25;

/**
 * What the home page asks of Baton. `batonUrl` is an origin; `locale` is that of the person at the screen, in whose
 * language Baton's sentences come.
 */
export function homeApi(batonUrl: string, locale: string) {
  const address = (name: string, query: Readonly<Record<string, string | number>> = {}) => {
    const given = Object.entries({ ...query, locale });
    const asked = given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `${batonUrl}/api/home/${name}?${asked.join('&')}`;
  };
  const get = <T>(name: string, schema: z.ZodType<T>, query?: Readonly<Record<string, string | number>>) =>
    fetchJson(address(name, query), schema);
  return {
    today: () => get('today', homeTodaySchema),
    list: (list: LeadListName, page: number) => get('list', leadListSchema, { list, page, size: LIST_SIZE }),
    week: () => get('week', homeWeekSchema),
    putHeadlines: (body: HeadlinesWrite) =>
      fetchJson(address('headlines'), homeWeekSchema, { method: 'PUT', body }),
    fairness: (search: string) => get('fairness', fairnessSchema, { search, page: 0, size: TERRITORIES }),
  };
}
export type HomeApi = ReturnType<typeof homeApi>;
