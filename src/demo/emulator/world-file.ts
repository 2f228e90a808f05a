import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { AssociationKind } from './crm/association-book.ts';
import type { ContactLog } from './contact-log.ts';
import type { CrmRecord } from './crm/crm-record.ts';
import type { ObjectType } from './crm/object-types.ts';
import type { Owner } from './crm/owner.ts';
import type { PropertyDefinition, PropertyGroup } from './crm/property-definition.ts';
import type { Portal } from './portal.ts';
import type { SavedTokens } from './token-book.ts';
import type { WebhookEvent } from './webhooks/webhook-event.ts';
import type { World } from './world.ts';

const format = 1;
const quietMs = 3_000;
const longestMs = 60_000;
const savedTypes: readonly ObjectType[] = ['contacts', 'companies', 'deals', 'tasks', 'users'];

interface SavedPortal {
  readonly id: number;
  readonly installedScopes: readonly string[] | null;
  readonly sampleCount: number;
  readonly owners: Owner[];
  readonly records: Partial<Record<ObjectType, CrmRecord[]>>;
  readonly logs: [string, ContactLog][];
  readonly properties: Partial<Record<ObjectType, PropertyDefinition[]>>;
  readonly groups: Partial<Record<ObjectType, PropertyGroup[]>>;
  readonly associations: [string, [string, AssociationKind[]][]][];
  readonly undelivered: WebhookEvent[];
}

interface SavedWorld {
  readonly format: typeof format;
  readonly lastId: number;
  readonly tokens: SavedTokens;
  readonly portals: SavedPortal[];
}

const perType = <T>(make: (type: ObjectType) => T): Record<ObjectType, T> =>
  Object.fromEntries(savedTypes.map((type) => [type, make(type)])) as Record<ObjectType, T>;

function savePortal(portal: Portal): SavedPortal {
  return {
    id: portal.id,
    installedScopes: portal.installedScopes,
    sampleCount: portal.sampleCount,
    owners: [...portal.owners.values()],
    records: perType((type) => [...portal.stores[type].all()]),
    logs: [...portal.contactLogs],
    properties: perType((type) => [...portal.catalogues[type].properties.values()]),
    groups: perType((type) => [...portal.catalogues[type].groups.values()]),
    associations: portal.associations.entries(),
    undelivered: portal.sender.waiting(),
  };
}

function restorePortal(portal: Portal, saved: SavedPortal): void {
  portal.installedScopes = saved.installedScopes;
  portal.sampleCount = saved.sampleCount;
  for (const owner of saved.owners) portal.owners.set(owner.id, owner);
  for (const [id, log] of saved.logs) portal.contactLogs.set(id, log);
  portal.associations.restore(saved.associations);
  for (const type of savedTypes) {
    const { properties, groups } = portal.catalogues[type];
    // A file of an earlier version has no deals.
    for (const property of saved.properties[type] ?? []) properties.set(property.name, property);
    for (const group of saved.groups[type] ?? []) groups.set(group.name, group);
    for (const record of saved.records[type] ?? []) portal.stores[type].add(record, 0);
  }
  for (const record of saved.records.contacts ?? []) {
    if (record.archivedAt === null && record.properties['hubspot_owner_id']) portal.ownedCount += 1;
  }
  for (const event of saved.undelivered) portal.sender.push({ ...event, attemptNumber: 0 });
}

/** Keeps the world in one JSON file: after a quiet moment, at the latest every minute, and at the end. */
export class WorldFile {
  readonly #world: World;
  readonly #path: string;
  readonly #timer: NodeJS.Timeout;
  #dirtySince: number | null = null;
  #lastChange = 0;
  #saving = false;
  #closed = false;

  constructor(world: World, path: string) {
    this.#world = world;
    this.#path = path;
    this.#timer = setInterval(() => void this.#tick(), 500);
    this.#timer.unref();
  }

  /** Reads the file if there is one. Throws when it is not a file of this emulator. */
  load(): void {
    if (!existsSync(this.#path)) return;
    const saved = JSON.parse(readFileSync(this.#path, 'utf8')) as SavedWorld;
    if (saved.format !== format) throw new Error(`${this.#path} is not a data file of this emulator`);
    this.#world.ids.last = saved.lastId;
    this.#world.tokens.restore(saved.tokens);
    for (const portal of saved.portals) restorePortal(this.#world.emptyPortal(portal.id), portal);
    this.#world.dirty = false;
  }

  /** Writes what is not yet written; the old file stays whole until the new one is. */
  close(): void {
    clearInterval(this.#timer);
    this.#closed = true;
    writeFileSync(`${this.#path}.new`, this.#text());
    renameSync(`${this.#path}.new`, this.#path);
  }

  async #tick(): Promise<void> {
    const now = Date.now();
    if (this.#world.dirty) {
      this.#world.dirty = false;
      this.#dirtySince ??= now;
      this.#lastChange = now;
    }
    if (this.#dirtySince === null || this.#saving) return;
    if (now - this.#lastChange < quietMs && now - this.#dirtySince < longestMs) return;
    this.#dirtySince = null;
    this.#saving = true;
    try {
      await writeFile(`${this.#path}.part`, this.#text());
      // A save that was under way at the end must not put older data in place of the last.
      if (!this.#closed) await rename(`${this.#path}.part`, this.#path);
    } catch (error) {
      this.#dirtySince = now;
      console.error(`emulator: cannot write ${this.#path}: ${String(error)}`);
    }
    this.#saving = false;
  }

  #text(): string {
    const { ids, tokens, portals } = this.#world;
    const saved: SavedWorld = {
      format,
      lastId: ids.last,
      tokens: tokens.save(),
      portals: [...portals.values()].map(savePortal),
    };
    return JSON.stringify(saved);
  }
}
