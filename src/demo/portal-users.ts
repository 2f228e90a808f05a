import { z } from 'zod';

/** Somebody who works in the portal and can sign in to the demo's CRM. */
export interface PortalUser {
  readonly userId: number;
  readonly userEmail: string;
  readonly firstName: string;
  readonly lastName: string;
  /** May manage the portal's apps; it is also who has installed Baton. */
  readonly superAdmin: boolean;
}

const ownersSchema = z.object({
  results: z.array(
    z.object({
      userId: z.number(),
      email: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      archived: z.boolean(),
    }),
  ),
});

/** The active people of the emulated portal; the first of them is its super admin. */
export async function readPortalUsers(emulatorUrl: string): Promise<PortalUser[]> {
  const reply = await fetch(`${emulatorUrl}/__emulator/owners`);
  return ownersSchema
    .parse(await reply.json())
    .results.filter((owner) => !owner.archived)
    .map(({ userId, email, firstName, lastName }, index) => ({
      userId,
      userEmail: email,
      firstName,
      lastName,
      superAdmin: index === 0,
    }));
}
