import { Router } from 'express';
import { z } from 'zod';
import { repFitSchema, repFitWritesSchema as fitWrites } from '../contract/rep-fit.ts';
import {
  routingAuditSchema,
  scorecardHistorySchema,
  scorecardWritesSchema as writes,
} from '../contract/scorecard.ts';
import { doneSchema, draftWrittenSchema } from '../contract/settings-writes.ts';
import type { Scorecards } from '../usecases/scorecard/create-scorecards.ts';
import { parseCall, signedRoute } from './signed-identity.ts';
import type { SignedDeps, SignedIdentity } from './signed-identity.ts';

const auditQuery = z.object({ attribute: z.string().min(1).max(200), got: z.enum(['grade', 'owner']) });

/** Learning from past leads, as the settings page asks for it; see contract/scorecard.ts. */
export function scorecardRoutes({
  scorecards,
  ...deps
}: SignedDeps & { readonly scorecards: Scorecards }): Router {
  const router = Router();
  const write = <Body, Answer>(
    name: string,
    body: z.ZodType<Body>,
    answer: z.ZodType<Answer>,
    verb: (by: SignedIdentity, body: Body) => Promise<Answer>,
  ) =>
    router.post(
      `/api/settings/scorecard/${name}`,
      ...signedRoute(deps, async (call) =>
        answer.parse(await verb(call.identity, parseCall(body, call.body))),
      ),
    );
  router.get(
    '/api/settings/scorecard',
    ...signedRoute(deps, async ({ identity }) =>
      scorecardHistorySchema.parse(await scorecards.show(identity)),
    ),
  );
  router.get(
    '/api/settings/scorecard/audit',
    ...signedRoute(deps, async ({ identity, query }) =>
      routingAuditSchema.parse(await scorecards.audit(identity, parseCall(auditQuery, query))),
    ),
  );
  router.get(
    '/api/settings/scorecard/fit',
    ...signedRoute(deps, async ({ identity }) => repFitSchema.parse(await scorecards.showFit(identity))),
  );
  write('read', writes.read, doneSchema, scorecards.read);
  write('train', writes.train, doneSchema, scorecards.train);
  write('cancel', writes.cancel, doneSchema, scorecards.cancel);
  write('adopt', writes.adopt, draftWrittenSchema, scorecards.adopt);
  write('fit/start', fitWrites.fit, doneSchema, scorecards.fit);
  write('fit/cancel', fitWrites.cancelFit, doneSchema, scorecards.cancelFit);
  write('fit/adopt', fitWrites.adoptFit, draftWrittenSchema, scorecards.adoptFit);
  return router;
}
