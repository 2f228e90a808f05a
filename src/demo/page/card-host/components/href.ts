import type { HrefProp } from '@hubspot/ui-extensions';

const record = /\/contacts\/\d+\/(?:record\/0-1|contact)\/(\d+)/;

/**
 * Where a link of an extension leads in this CRM: HubSpot's address of a contact's record opens the record here,
 * every other address opens as it is, outside of HubSpot in a new tab.
 */
export function linkTarget(href: HrefProp): { href: string; target?: '_blank'; rel?: 'noreferrer' } {
  const { url, external = !/^(\/|#|https:\/\/app(-\w+)?\.hubspot\.com\/)/.test(url) } =
    typeof href === 'string' ? { url: href } : href;
  const contact = record.exec(url)?.[1];
  if (contact !== undefined && !external) return { href: `#/contacts/${contact}` };
  return external ? { href: url, target: '_blank', rel: 'noreferrer' } : { href: url };
}
