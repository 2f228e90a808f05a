import { EventEmitter } from 'node:events';
import { emptyContactLog, type ContactLog } from './contact-log.ts';
import { AssociationBook } from './crm/association-book.ts';
import { objectTypes, type ObjectType } from './crm/object-types.ts';
import { ObjectStore } from './crm/object-store.ts';
import type { Owner } from './crm/owner.ts';
import { PropertyCatalogue } from './crm/property-catalogue.ts';
import { idleReps } from './rep-habits.ts';
import { noFaults, type StandingFaults } from './faults.ts';
import type { IdSequence } from './id-sequence.ts';
import { RequestStats } from './request-stats.ts';
import { RollingWindow } from './rolling-window.ts';
import type { RecordChange } from './webhooks/webhook-event.ts';
import { eventOf, wants, type Subscription } from './webhooks/subscriptions.ts';
import type { WebhookSender } from './webhooks/webhook-sender.ts';

interface Parts {
  readonly id: number;
  readonly appId: number;
  readonly ids: IdSequence;
  readonly rateLimit: number;
  readonly latencyMs: number;
  readonly searchLagMs: number;
  readonly subscriptions: readonly Subscription[];
  readonly sender: WebhookSender;
  readonly onChange: () => void;
}

/** One emulated HubSpot account: its records, people and properties, its limits and its troubles. */
export class Portal {
  readonly id: number;
  readonly appId: number;
  readonly ids: IdSequence;
  readonly owners = new Map<string, Owner>();
  readonly stores: Readonly<Record<ObjectType, ObjectStore>>;
  readonly catalogues: Readonly<Record<ObjectType, PropertyCatalogue>>;
  readonly associations = new AssociationBook();
  readonly contactLogs = new Map<string, ContactLog>();
  readonly window: RollingWindow;
  readonly searchWindow = new RollingWindow(5, 1_000);
  readonly stats = new RequestStats();
  readonly sender: WebhookSender;
  /** Emits `contact` with `{type, id}`, for the demo page. */
  readonly news = new EventEmitter<{
    contact: [{ type: 'contact.created' | 'contact.changed'; id: string }];
  }>();
  faults: StandingFaults;
  readonly habits = idleReps();
  /** Scopes of the installed app; null while it is not installed, and then no webhook is sent. */
  installedScopes: readonly string[] | null = null;
  /** How many sample contacts were made, so that a restart goes on with new people. */
  sampleCount = 0;
  ownedCount = 0;
  readonly #subscriptions: readonly Subscription[];
  readonly #onChange: () => void;

  constructor(parts: Parts) {
    this.id = parts.id;
    this.appId = parts.appId;
    this.ids = parts.ids;
    this.sender = parts.sender;
    this.faults = noFaults(parts.latencyMs);
    this.window = new RollingWindow(parts.rateLimit, 10_000);
    this.#subscriptions = parts.subscriptions;
    this.#onChange = parts.onChange;
    const store = (): ObjectStore => new ObjectStore(parts.searchLagMs);
    this.stores = { contacts: store(), companies: store(), deals: store(), tasks: store(), users: store() };
    const isOwner = (ownerId: string): boolean => this.owners.get(ownerId)?.archived === false;
    const catalogue = (type: ObjectType): PropertyCatalogue => new PropertyCatalogue(type, isOwner);
    this.catalogues = {
      contacts: catalogue('contacts'),
      companies: catalogue('companies'),
      deals: catalogue('deals'),
      tasks: catalogue('tasks'),
      users: catalogue('users'),
    };
    this.news.setMaxListeners(0);
  }

  logOf(contactId: string): ContactLog {
    let log = this.contactLogs.get(contactId);
    if (!log) {
      log = emptyContactLog();
      this.contactLogs.set(contactId, log);
    }
    return log;
  }

  /** Marks the world as worth saving. */
  changed(): void {
    this.#onChange();
  }

  /** Tells the installed app, as far as it subscribed. */
  notify(change: RecordChange): void {
    const scopes = this.installedScopes;
    if (!scopes || !objectTypes[change.type].readScopes.some((scope) => scopes.includes(scope))) return;
    for (const subscription of this.#subscriptions) {
      if (!wants(subscription, change)) continue;
      const ids = { eventId: this.ids.next(), portalId: this.id, appId: this.appId };
      this.sender.push(eventOf(change, subscription, ids));
    }
  }
}
