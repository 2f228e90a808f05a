export interface Team {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
}

/** A person (or queue) that records can be given to. Three ids: owner, user, and the CRM user record. */
export interface Owner {
  readonly id: string;
  readonly userId: number;
  readonly userRecordId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly type: 'PERSON' | 'QUEUE';
  readonly teams: readonly Team[];
  archived: boolean;
  readonly createdAt: number;
  updatedAt: number;
}

/** HubSpot's reply shape: an archived owner loses `userId` and keeps `userIdIncludingInactive`. */
export function ownerReply(owner: Owner): Record<string, unknown> {
  const { id, email, firstName, lastName, type, teams, archived } = owner;
  return {
    id,
    email,
    type,
    firstName,
    lastName,
    ...(!archived && { userId: owner.userId }),
    userIdIncludingInactive: owner.userId,
    createdAt: new Date(owner.createdAt).toISOString(),
    updatedAt: new Date(owner.updatedAt).toISOString(),
    archived,
    teams,
  };
}
