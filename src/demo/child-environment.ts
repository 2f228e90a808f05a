import type { DemoSecrets } from './demo-folder.ts';

export interface BatonSurroundings {
  /** `web`, `worker` or `web,worker`. */
  roles: string;
  port: number;
  publicUrl: string;
  databaseUrl: string;
  emulatorUrl: string;
  secrets: DemoSecrets;
  logLevel?: string;
}

/** The whole environment of a Baton process: the same names as in production, with other addresses. */
export function batonEnvironment(surroundings: BatonSurroundings): Record<string, string | undefined> {
  const { secrets } = surroundings;
  return {
    ...systemEnvironment(),
    PORT: String(surroundings.port),
    BATON_PUBLIC_URL: surroundings.publicUrl,
    BATON_ROLES: surroundings.roles,
    DATABASE_URL: surroundings.databaseUrl,
    HUBSPOT_CLIENT_ID: secrets.clientId,
    HUBSPOT_CLIENT_SECRET: secrets.clientSecret,
    HUBSPOT_APP_ID: secrets.appId,
    HUBSPOT_API_URL: surroundings.emulatorUrl,
    HUBSPOT_AUTHORIZE_URL: `${surroundings.emulatorUrl}/oauth/authorize`,
    TOKEN_KEYS: secrets.tokenKeys,
    CHANNEL_PRIVATE_ADDRESSES: 'allow',
    LOG_LEVEL: surroundings.logLevel ?? 'info',
  };
}

/** What any program needs of the system; nothing that was set for another Baton or for jest comes along. */
export function systemEnvironment(): Record<string, string | undefined> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}
