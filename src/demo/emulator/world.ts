import { seededChance } from './chance.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { ExchangeLog } from './exchange-log.ts';
import { IdSequence } from './id-sequence.ts';
import { Portal } from './portal.ts';
import { fillSampleCompanies } from './sample-companies.ts';
import { fillSamplePortal } from './sample-portal.ts';
import { TokenBook } from './token-book.ts';
import { readSubscriptions } from './webhooks/subscriptions.ts';
import { WebhookSender } from './webhooks/webhook-sender.ts';

/** Everything the emulator knows: its portals, their tokens, and whether there is something to save. */
export class World {
  readonly options: EmulatorOptions;
  readonly tokens = new TokenBook();
  readonly ids = new IdSequence(1_000_000);
  readonly portals = new Map<number, Portal>();
  readonly exchanges: ExchangeLog | null;
  dirty = false;

  constructor(options: EmulatorOptions) {
    this.options = options;
    const { record } = options;
    this.exchanges = record === false ? null : new ExchangeLog(typeof record === 'string' ? record : null);
  }

  /** The portal with this id, made with the sample people when it is new. */
  portal(id: number): Portal {
    const known = this.portals.get(id);
    if (known) return known;
    const portal = this.emptyPortal(id);
    fillSamplePortal(portal);
    fillSampleCompanies(portal);
    return portal;
  }

  emptyPortal(id: number): Portal {
    const { webhookUrl, clientSecret, retryBaseMs, webhookTimeoutMs, seed } = this.options;
    const sender = new WebhookSender(webhookUrl, {
      secret: clientSecret,
      retryBaseMs,
      timeoutMs: webhookTimeoutMs,
      chance: seededChance(seed + id),
      onSent: (event, at) => {
        if ((event.objectTypeId ?? '0-1') === '0-1')
          portal.logOf(String(event.objectId)).firstWebhookSentAt ??= at;
      },
    });
    const portal: Portal = new Portal({
      id,
      sender,
      ids: this.ids,
      appId: this.options.appId,
      rateLimit: this.options.rateLimit,
      latencyMs: this.options.latencyMs,
      searchLagMs: this.options.searchLagMs,
      subscriptions: readSubscriptions(this.options.subscriptionsFile),
      onChange: () => {
        this.dirty = true;
      },
    });
    this.portals.set(id, portal);
    return portal;
  }

  /** The portal that control requests mean when they name none. */
  get firstPortal(): Portal {
    return this.portal(this.options.portalIds[0] ?? 4711);
  }

  uninstall(portal: Portal): void {
    portal.installedScopes = null;
    this.tokens.forgetPortal(portal.id);
    this.dirty = true;
  }
}
