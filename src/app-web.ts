import type { HubSpotSide, Parts } from './app-hubspot.ts';
import type { Router } from 'express';
import { optionalScopes, requiredScopes } from './config.ts';
import { cardApiRoutes } from './http/card-api.ts';
import { homeRoutes } from './http/home-api.ts';
import { oauthRoutes } from './http/oauth.ts';
import { scorecardRoutes } from './http/scorecard-api.ts';
import { settingsRoutes } from './http/settings-api.ts';
import { webhookRoutes } from './http/webhooks.ts';
import type { SignedRequest } from './http/webhooks.ts';
import { contactUrl } from './hubspot/record-link.ts';
import { verifySignatureV3 } from './hubspot/signature.ts';
import { parseWebhookBody } from './hubspot/webhook-events.ts';
import { activeOwners } from './store/owners.ts';
import { actOnLead } from './usecases/act-on-lead.ts';
import { createDifferenceExplainer, differenceInWords } from './usecases/explain-lead-difference.ts';
import { installPortal } from './usecases/install-portal.ts';
import { listLeadChoices } from './usecases/list-lead-choices.ts';
import { receiveEvents } from './usecases/receive-events.ts';
import { showLeadCard } from './usecases/show-lead-card.ts';
import { createHome } from './usecases/home/create-home.ts';
import { createScorecards } from './usecases/scorecard/create-scorecards.ts';
import { createSettings } from './usecases/settings/create-settings.ts';
import { tryChannel } from './usecases/try-channel.ts';

/** Everything that answers HTTP for HubSpot and its people. */
export function webRoutes(parts: Parts & HubSpotSide): Router[] {
  const { config, log, pool, metrics, cipher, oauth, hubspot, snapshots } = parts;
  const refusal = ({ target, ...request }: SignedRequest) => {
    const checked = verifySignatureV3({
      ...request,
      url: config.publicUrl + target,
      clientSecret: config.hubspot.clientSecret,
      now: Date.now(),
    });
    return checked.valid ? null : checked.reason;
  };
  const acting = { pool, hubspot, snapshots, now: Date.now };
  const differences = createDifferenceExplainer(pool);
  const channelDeps = { pool, cipher, privateAddresses: config.channelPrivateAddresses, now: Date.now };
  return [
    webhookRoutes({
      refusal,
      parse: parseWebhookBody,
      receive: (events, requestId) => receiveEvents({ pool }, events, requestId),
      metrics,
      log,
    }),
    oauthRoutes({
      publicUrl: config.publicUrl,
      authorizeUrl: (state, redirectUri) =>
        oauth.authorizeUrl({ redirectUri, scopes: requiredScopes, optionalScopes, state }),
      install: (code, redirectUri) => installPortal({ pool, oauth, cipher }, code, redirectUri),
      log,
    }),
    cardApiRoutes({
      refusal,
      showLeadCard: (...asked) => showLeadCard({ db: pool, snapshots }, ...asked),
      listLeadChoices: (...asked) => listLeadChoices(acting, ...asked),
      actOnLead: (...asked) => actOnLead(acting, ...asked),
      explainDifference: async (portalId, contactId, ownerId, language) =>
        differenceInWords(await differences.find(portalId, contactId, ownerId), language),
      listReps: async (portalId) => ({ reps: await activeOwners(pool, portalId) }),
      log,
    }),
    settingsRoutes({
      refusal,
      settings: createSettings({
        ...channelDeps,
        recordUrl: contactUrl,
        tryChannel: (portalId, channelId) => tryChannel(channelDeps, portalId, channelId),
      }),
      log,
    }),
    scorecardRoutes({ refusal, scorecards: createScorecards({ pool, now: Date.now }), log }),
    homeRoutes({ refusal, home: createHome({ pool, now: Date.now, recordUrl: contactUrl }), log }),
  ];
}
