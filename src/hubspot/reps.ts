import type { Rep } from '../routing/rep.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { readOwners } from './owners.ts';
import type { Owner } from './owners.ts';
import { readUsers } from './users.ts';
import type { User } from './users.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
}

/** A routing rep with HubSpot's three ids and what else the portal says about them. */
export interface RepRecord extends Rep {
  /** Settings user; never goes into `hubspot_owner_id`. */
  readonly userId: string | null;
  /** CRM user record. */
  readonly userRecordId: string | null;
  readonly email: string | null;
  readonly type: 'PERSON' | 'QUEUE';
  readonly teams: readonly Team[];
  /** What could not be read and was left out, in plain words. */
  readonly notes: readonly string[];
}

/** Owners and users of the portal as one list, archived owners included (`active` false). Throws HubSpotError. */
export async function readReps(
  client: HubSpotClient,
  portalId: string,
  options: CallOptions,
): Promise<RepRecord[]> {
  const owners = await readOwners(client, portalId, options);
  const users = await readUsers(client, portalId, { ...options, permitTaken: false });
  return joinReps(owners, users);
}

/** One rep per owner, each with the user record that belongs to it, if any. */
export function joinReps(owners: readonly Owner[], users: readonly User[]): RepRecord[] {
  const byOwnerId = new Map(users.map((user) => [user.ownerId, user]));
  const byUserId = new Map(users.map((user) => [user.userId, user]));
  const byEmail = new Map(users.map((user) => [user.email, user]));
  return owners.map((owner) => {
    const userId = owner.userId ?? owner.userIdIncludingInactive ?? null;
    const email = owner.email?.trim().toLowerCase() || null;
    const user =
      byOwnerId.get(owner.id) ??
      (userId === null ? undefined : byUserId.get(userId)) ??
      (email === null ? undefined : byEmail.get(email));
    const name = [owner.firstName, owner.lastName].filter(Boolean).join(' ').trim();
    const hasPerson = typeof owner.userId === 'string' || owner.type === 'QUEUE';
    return {
      ownerId: owner.id,
      userId,
      userRecordId: user?.userRecordId ?? null,
      email,
      name: name || email || `Owner ${owner.id}`,
      active: !owner.archived && hasPerson,
      type: owner.type,
      teams: owner.teams ?? [],
      availability: user?.availability ?? null,
      timeZone: user?.timeZone ?? 'UTC',
      workingHours: user?.workingHours ?? [],
      outOfOffice: user?.outOfOffice ?? [],
      notes: user?.notes ?? [],
    };
  });
}
