import { z } from 'zod';

// HubSpot's own schemas need an account; these follow its 2026.03 project templates, narrowed to what Baton uses.

const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https address' });
const httpsOrigin = httpsUrl.refine((url) => new URL(url).origin === url, {
  error: 'must be an https origin, without a path',
});
const redirectUrl = z
  .url({ error: 'must be an address' })
  .refine((url) => url.startsWith('https://') || /^http:\/\/localhost([:/]|$)/.test(url), {
    error: 'must be https; only localhost may be http',
  });
const publicName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/hub/i.test(name), { error: 'must not contain "Hub" or "HubSpot"' });

/** Scopes that some part of Baton uses; a listing may ask for no others. */
const scopesInUse = [
  'oauth',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.schemas.contacts.write',
  'crm.objects.owners.read',
  'crm.objects.users.read',
  'crm.objects.companies.read',
  'crm.objects.deals.read',
] as const;
const scope = z.enum(scopesInUse, { error: `must be a scope that Baton uses: ${scopesInUse.join(', ')}` });

export const projectSchema = z.strictObject({
  name: z.string().min(1),
  srcDir: z.string().min(1),
  platformVersion: z.enum(['2026.03', '2026.09'], { error: 'must be 2026.03 or 2026.09' }),
});

export const uidSchema = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, { error: 'must be 1 to 64 letters, digits, "_", "-" or "."' });

const appConfig = z.strictObject({
  name: publicName,
  description: z.string().min(1).max(8192),
  distribution: z.literal('marketplace', { error: 'must be "marketplace"' }),
  auth: z.strictObject({
    type: z.literal('oauth', { error: 'must be "oauth": a marketplace app takes nothing else' }),
    redirectUrls: z.array(redirectUrl).min(1),
    requiredScopes: z
      .array(scope)
      .refine((scopes) => scopes.includes('oauth'), { error: 'must hold "oauth"' }),
    optionalScopes: z.array(scope),
    conditionallyRequiredScopes: z.array(scope),
  }),
  permittedUrls: z.strictObject({
    fetch: z.array(httpsOrigin).min(1),
    iframe: z.array(httpsUrl),
    img: z.array(httpsUrl),
  }),
  support: z.strictObject({
    supportEmail: z.email({ error: 'must be an e-mail address' }),
    documentationUrl: httpsUrl.max(250),
    supportUrl: httpsUrl.max(250),
    supportPhone: z.string().optional(),
  }),
});

const entrypointIn = (folder: string) =>
  z.string().regex(new RegExp(`^/${folder}/[^/]+\\.tsx?$`), { error: `must be "/${folder}/<File>.tsx"` });

/** The settings page and the app's pages have nothing else to say; what pages there are, their router knows. */
const surfaceConfig = (folder: string) => z.strictObject({ entrypoint: entrypointIn(folder) });

const cardConfig = z.strictObject({
  name: publicName,
  description: z.string().min(1).optional(),
  location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar'], {
    error: 'must be a place for cards: crm.record.tab, crm.record.sidebar, crm.preview or helpdesk.sidebar',
  }),
  entrypoint: entrypointIn('app/cards'),
  objectTypes: z.array(z.literal('contacts', { error: 'must be "contacts"' })).min(1),
});

const active = z.boolean({ error: 'must say "active": true or false' });
const objectType = z.enum(['contact', 'company', 'deal'], {
  error: 'must be "contact", "company" or "deal"',
});
const crmSubscription = z.discriminatedUnion(
  'subscriptionType',
  [
    z.strictObject({
      subscriptionType: z.enum(['object.creation', 'object.deletion', 'object.merge', 'object.restore']),
      objectType,
      active,
    }),
    z.strictObject({
      subscriptionType: z.literal('object.propertyChange'),
      objectType,
      propertyName: z.string({ error: 'must name a property' }).min(1),
      active,
    }),
  ],
  { error: 'must be a subscription type that Baton reads' },
);

const webhooksConfig = z.strictObject({
  settings: z.strictObject({
    targetUrl: httpsUrl,
    maxConcurrentRequests: z.int().min(6, { error: 'must be more than 5' }).max(100),
  }),
  subscriptions: z.strictObject({
    crmObjects: z.array(crmSubscription),
    legacyCrmObjects: z.array(z.never({ error: 'must stay empty: crmObjects has the same events' })),
    hubEvents: z.array(z.strictObject({ subscriptionType: z.literal('contact.privacyDeletion'), active })),
  }),
});

export interface ComponentRule {
  readonly folder: string;
  readonly config: z.ZodType;
  /** At most one of it in a project. */
  readonly single: boolean;
}

/** The kinds of component that Baton has, where their config files live, and what is in them. */
export const componentRules: Readonly<Record<string, ComponentRule>> = {
  app: { folder: 'app', config: appConfig, single: true },
  card: { folder: 'app/cards', config: cardConfig, single: false },
  settings: { folder: 'app/settings', config: surfaceConfig('app/settings'), single: true },
  page: { folder: 'app/pages', config: surfaceConfig('app/pages'), single: true },
  webhooks: { folder: 'app/webhooks', config: webhooksConfig, single: true },
};

export const profileSchema = z.strictObject({
  accountId: z.int().positive(),
  variables: z.record(
    z.string().regex(/^[A-Z][A-Z0-9_]*$/, { error: 'must be in CAPITALS' }),
    z.string().min(1),
  ),
});
export type Profile = z.infer<typeof profileSchema>;
