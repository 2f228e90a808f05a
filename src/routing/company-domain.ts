import { getDomain } from 'tldts';
import { mailKind } from './mail-kind.ts';

/** Where companies have a page and nobody has a company. */
const hosts: ReadonlySet<string> = new Set([
  ...[
    'facebook.com',
    'fb.com',
    'instagram.com',
    'linkedin.com',
    'twitter.com',
    'x.com',
    'xing.com',
    'youtube.com',
  ],
  ...['tiktok.com', 'pinterest.com', 'medium.com', 'github.com', 'github.io', 'wordpress.com', 'wixsite.com'],
  ...[
    'blogspot.com',
    'google.com',
    'goo.gl',
    'bit.ly',
    'linktr.ee',
    'etsy.com',
    'ebay.com',
    'ebay.de',
    'amazon.com',
  ],
  ...[
    'shopify.com',
    'myshopify.com',
    'squarespace.com',
    'webflow.io',
    'jimdo.com',
    'jimdosite.com',
    'weebly.com',
  ],
  ...['yelp.com', 'tripadvisor.com', 'wikipedia.org', 'example.com', 'localhost', 'test.com', 'notion.site'],
]);

/** Registrable domain of a company's own website, "https://www.acme.co.uk/about" → "acme.co.uk"; null for all others. */
export function websiteDomain(text: string): string | null {
  const written = text.trim().toLowerCase();
  if (/\s/.test(written) || written.includes('@')) return null;
  const domain = getDomain(written);
  return domain === null || hosts.has(domain) || mailKind(domain) !== 'company' ? null : domain;
}
