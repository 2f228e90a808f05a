import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Decision } from './routing/decision.ts';

export type Metrics = ReturnType<typeof createMetrics>;

/** Everything that is counted, for `/metrics`. No label holds personal data or a portal. */
export function createMetrics(sources: { inboxDepth(): Promise<{ depth: number; oldestSeconds: number }> }) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const oldest = new Gauge({
    name: 'baton_inbox_oldest_seconds',
    help: 'Age of the oldest event that waits.',
    registers,
  });
  new Gauge({
    name: 'baton_inbox_depth',
    help: 'Events that wait.',
    registers,
    async collect() {
      const { depth, oldestSeconds } = await sources.inboxDepth();
      this.set(depth);
      oldest.set(oldestSeconds);
    },
  });
  const events = new Counter({
    name: 'baton_webhook_events_total',
    help: 'Events delivered by HubSpot: stored, duplicate, or of a portal that never installed.',
    labelNames: ['fate'],
    registers,
  });
  const deliveries = new Counter({
    name: 'baton_webhook_deliveries_total',
    help: 'Webhook requests by the status we answered.',
    labelNames: ['status'],
    registers,
  });
  const ownerSeconds = new Histogram({
    name: 'baton_owner_seconds',
    help: 'From webhook received to owner accepted by HubSpot.',
    buckets: [0.15, 0.25, 0.4, 0.6, 1, 2, 5, 15, 60, 300, 3600],
    registers,
  });
  const decided = new Counter({
    name: 'baton_decisions_total',
    help: 'Decisions by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const clockLag = new Histogram({
    name: 'baton_clock_lag_seconds',
    help: 'From the moment at which a reminder or an escalation was due to its commit.',
    buckets: [0.5, 1, 2, 5, 10, 20, 30, 60, 300],
    registers,
  });
  const notices = new Counter({
    name: 'baton_notices_total',
    help: 'Tasks for people by outcome: sent, refused by HubSpot for good, or postponed.',
    labelNames: ['outcome'],
    registers,
  });
  const messages = new Counter({
    name: 'baton_channel_messages_total',
    help: 'Messages to channels by outcome: sent, failed and tried again, or dropped.',
    labelNames: ['outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'baton_hubspot_call_seconds',
    help: 'Calls to HubSpot by endpoint and status; status 0 is no reply.',
    labelNames: ['route', 'status'],
    buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers,
  });
  const retries = new Counter({
    name: 'baton_hubspot_retries_total',
    help: 'Calls to HubSpot that were made again.',
    labelNames: ['route', 'status'],
    registers,
  });
  const refreshes = new Counter({
    name: 'baton_token_refreshes_total',
    help: 'Access token refreshes by outcome.',
    labelNames: ['outcome'],
    registers,
  });

  return {
    registry,
    countDelivery: (status: number) => deliveries.inc({ status }),
    countEvents(count: { stored: number; duplicates: number; unknownPortal: number }) {
      events.inc({ fate: 'stored' }, count.stored);
      events.inc({ fate: 'duplicate' }, count.duplicates);
      events.inc({ fate: 'unknown_portal' }, count.unknownPortal);
    },
    observeOwnerWritten: (seconds: number) => ownerSeconds.observe(seconds),
    observeDecisions(decisions: readonly Decision[]) {
      for (const { outcome } of decisions) decided.inc({ outcome });
    },
    observeClockLag: (seconds: number) => clockLag.observe(seconds),
    countNotices: (outcome: 'sent' | 'refused' | 'postponed', count: number) =>
      notices.inc({ outcome }, count),
    countMessages: (outcome: 'sent' | 'failed' | 'dropped') => messages.inc({ outcome }),
    observeCall: ({ route, status, ms }: { route: string; status: number; ms: number }) =>
      callSeconds.observe({ route, status }, ms / 1000),
    countRetry: (retry: { route: string; status: number }) => retries.inc(retry),
    countTokenRefresh: ({ outcome }: { outcome: string }) => refreshes.inc({ outcome }),
  };
}
