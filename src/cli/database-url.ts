import { z } from 'zod';

/** A command needs the database only, not the whole configuration of the server. */
export function databaseUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const url = z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .safeParse(env['DATABASE_URL']);
  if (!url.success)
    throw new Error('DATABASE_URL is missing or is not a postgres:// address. See .env.example.');
  return url.data;
}
