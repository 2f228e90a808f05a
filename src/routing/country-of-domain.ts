import countries from 'i18n-iso-countries';

/** Country codes that are sold to the whole world as words (.io, .ai, .co), given away, or of no country any more. */
const worldwide: ReadonlySet<string> = new Set([
  ...[
    'ac',
    'ad',
    'ag',
    'ai',
    'am',
    'as',
    'bi',
    'bz',
    'cc',
    'cd',
    'cf',
    'co',
    'cx',
    'dj',
    'fm',
    'ga',
    'gd',
    'gg',
  ],
  ...[
    'gl',
    'gq',
    'gs',
    'ht',
    'im',
    'io',
    'je',
    'la',
    'lc',
    'ly',
    'me',
    'ml',
    'mn',
    'ms',
    'nf',
    'nu',
    'pm',
    'pn',
  ],
  ...['pw', 'sc', 'sh', 'sr', 'st', 'sx', 'tc', 'tf', 'tk', 'tm', 'to', 'tv', 'vc', 'vg', 'wf', 'ws'],
]);

/**
 * The country of a domain's last label: "acme.co.uk" → GB. No more than a hint. Null for .com, .eu, .gmbh and for the
 * country codes that are used all over the world.
 */
export function countryOfDomain(domain: string): string | null {
  const label = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase();
  if (label === 'uk') return 'GB';
  if (label.length !== 2 || worldwide.has(label)) return null;
  const code = label.toUpperCase();
  return countries.isValid(code) ? code : null;
}
