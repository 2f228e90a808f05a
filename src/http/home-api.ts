import { Router } from 'express';
import { z } from 'zod';
import * as home from '../contract/home.ts';
import type { Home } from '../usecases/home/create-home.ts';
import { parseCall, signedRoute } from './signed-identity.ts';
import type { SignedDeps } from './signed-identity.ts';

const page = {
  page: z.coerce.number().int().min(0).max(100_000).default(0),
  size: z.coerce.number().int().min(1).max(100).default(25),
};
const listQuery = z.object({ list: z.enum(home.leadListNames), ...page });
const fairnessQuery = z.object({
  days: z.coerce.number().int().min(1).max(30).default(7),
  search: z.string().trim().max(200).default(''),
  ...page,
});

/** What the home page reads; see contract/home.ts. */
export function homeRoutes({ home: verbs, ...deps }: SignedDeps & { readonly home: Home }): Router {
  const router = Router();
  router.get(
    '/api/home/today',
    ...signedRoute(deps, async ({ identity }) => home.homeTodaySchema.parse(await verbs.today(identity))),
  );
  router.get(
    '/api/home/list',
    ...signedRoute(deps, async ({ identity, query }) =>
      home.leadListSchema.parse(await verbs.list(identity, parseCall(listQuery, query))),
    ),
  );
  router.get(
    '/api/home/week',
    ...signedRoute(deps, async ({ identity }) => home.homeWeekSchema.parse(await verbs.week(identity))),
  );
  router.get(
    '/api/home/fairness',
    ...signedRoute(deps, async ({ identity, query }) =>
      home.fairnessSchema.parse(await verbs.fairness(identity, parseCall(fairnessQuery, query))),
    ),
  );
  router.put(
    '/api/home/headlines',
    ...signedRoute(deps, async ({ identity, body }) =>
      home.homeWeekSchema.parse(
        await verbs.putHeadlines(identity, parseCall(home.headlinesWriteSchema, body)),
      ),
    ),
  );
  return router;
}
