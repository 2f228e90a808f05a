import { getDomain } from 'tldts';
import type { LeadAttribute } from './lead.ts';
import { mailKind } from './mail-kind.ts';
import { firstReadable, known, textOf } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';

/** The registrable domain of a lead's e-mail address, and what kind of mailbox it is. */
export function readMail(properties: Properties): StandardAttributes {
  const domain = firstReadable(properties, ['hs_email_domain'], mailDomain) ?? readAddress(properties);
  if (!domain) return {};
  return known({
    email_domain: domain,
    email_kind: { ...domain, value: mailKind(`${domain.value}`), sure: 'derived' },
  });
}

/** The address is personal data: only what stands behind the last @ is looked at. */
function readAddress(properties: Properties): LeadAttribute | undefined {
  const address = textOf(properties, 'email');
  const at = address.lastIndexOf('@');
  const raw = address.slice(at + 1).replace(/^\s+|[\s>,;."']+$/g, '');
  const value = at > 0 ? mailDomain(raw) : null;
  return value === null ? undefined : { value, source: 'email', raw, sure: 'stated' };
}

/** Null for what is no host under a public suffix: "localhost", "gmail", an IP address. */
function mailDomain(host: string): string | null {
  return /[\s/:@]/.test(host) ? null : getDomain(host.toLowerCase(), { validHosts: [] });
}
