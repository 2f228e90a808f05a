import { z } from 'zod';

/** Scopes in use, as in hubspot-project/app/app-hsmeta.json: asking for one that is missing there blocks the install. */
export const requiredScopes = [
  'oauth',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.schemas.contacts.write',
  'crm.objects.owners.read',
  'crm.objects.users.read',
  'crm.objects.companies.read',
] as const;

/** Asked for, and done without where the portal refuses: owners of open deals are then not known. */
export const optionalScopes = ['crm.objects.deals.read'] as const;

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .refine((url) => !url.endsWith('/'), { error: 'must not end with a slash' });

const tokenKeys = z
  .string()
  .refine((list) => list.split(',').every((entry) => isTokenKey(entry.trim())), {
    error: 'must be keyId:base64 of 32 bytes, newest first, separated by commas',
  })
  .refine(
    (list) => new Set(list.split(',').map((entry) => entry.split(':')[0])).size === list.split(',').length,
    {
      error: 'names a key id twice',
    },
  );

function isTokenKey(entry: string): boolean {
  const [id = '', base64 = ''] = entry.split(':');
  return /^[A-Za-z0-9_-]{1,32}$/.test(id) && Buffer.from(base64, 'base64').length === 32;
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BATON_PUBLIC_URL: httpUrl,
  BATON_ROLES: z
    .string()
    .default('web,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1)),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  HUBSPOT_CLIENT_ID: z.string().min(1),
  HUBSPOT_CLIENT_SECRET: z.string().min(1),
  HUBSPOT_APP_ID: z.string().regex(/^\d+$/, 'must be the number of the app'),
  HUBSPOT_API_URL: httpUrl.default('https://api.hubapi.com'),
  HUBSPOT_AUTHORIZE_URL: httpUrl.default('https://app.hubspot.com/oauth/authorize'),
  HUBSPOT_REQUESTS_PER_10S: z.coerce.number().int().min(20).max(10_000).default(110),
  TOKEN_KEYS: tokenKeys,
  LOG_SEAL_KEYS: tokenKeys.optional(),
  LOG_SEAL_WEBHOOK: httpUrl.optional(),
  CHANNEL_PRIVATE_ADDRESSES: z.enum(['refuse', 'allow']).default('refuse'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export const environmentNames = Object.keys(environment.shape);

export interface Config {
  readonly port: number;
  /** Scheme and host as HubSpot calls us; signatures are computed over it. No trailing slash. */
  readonly publicUrl: string;
  readonly roles: ReadonlySet<'web' | 'worker'>;
  readonly databaseUrl: string;
  readonly logLevel: string;
  readonly hubspot: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly appId: string;
    readonly apiUrl: string;
    readonly authorizeUrl: string;
    readonly requestsPer10s: number;
  };
  /** Whether Slack and webhook channels may lie in our own network. */
  readonly channelPrivateAddresses: 'refuse' | 'allow';
  /** `keyId:base64[,older…]`: the first encrypts, all decrypt. */
  readonly tokenKeys: string;
  /** Daily seals of the log; `keys` as `tokenKeys`, null: logs are chained but not sealed. */
  readonly logSeals: { readonly keys: string; readonly webhook: string | null } | null;
}

/** Reads the whole environment once. Throws one error that lists every fault, a line each. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(filled);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name} ${filled[name] === undefined ? 'is missing' : issue.message}`;
    });
    throw new Error(
      `Baton cannot start: the environment has ${faults.length} fault(s).\n${faults.join('\n')}\nSee .env.example.`,
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    publicUrl: values.BATON_PUBLIC_URL,
    roles: new Set(values.BATON_ROLES),
    databaseUrl: values.DATABASE_URL,
    logLevel: values.LOG_LEVEL,
    hubspot: {
      clientId: values.HUBSPOT_CLIENT_ID,
      clientSecret: values.HUBSPOT_CLIENT_SECRET,
      appId: values.HUBSPOT_APP_ID,
      apiUrl: values.HUBSPOT_API_URL,
      authorizeUrl: values.HUBSPOT_AUTHORIZE_URL,
      requestsPer10s: values.HUBSPOT_REQUESTS_PER_10S,
    },
    channelPrivateAddresses: values.CHANNEL_PRIVATE_ADDRESSES,
    tokenKeys: values.TOKEN_KEYS,
    logSeals: values.LOG_SEAL_KEYS
      ? { keys: values.LOG_SEAL_KEYS, webhook: values.LOG_SEAL_WEBHOOK ?? null }
      : null,
  };
}
