import freeMailList from 'company-email-validator/free_email_provider_domains.js';

/** Free mailboxes that the list misses, most of them regional or newer than it. */
const missing = [
  ...[
    'zohomail.com',
    'zohomail.eu',
    'zohomail.in',
    'mailbox.org',
    'tuta.com',
    'tuta.io',
    'mozmail.com',
    'passmail.net',
  ],
  ...[
    'icloud.com',
    'pm.me',
    'proton.me',
    'duck.com',
    'hey.com',
    'kpnmail.nl',
    'ziggo.nl',
    'vodafonemail.de',
    'email.de',
  ],
  ...[
    'magenta.de',
    'freenet.de',
    'posteo.net',
    'hotmail.no',
    'live.no',
    'online.no',
    'orange.fr',
    'bbox.fr',
    'sfr.fr',
  ],
  ...[
    'telenet.be',
    'skynet.be',
    'bluewin.ch',
    'hispeed.ch',
    'mail.ch',
    'chello.at',
    'a1.net',
    'aon.at',
    'utanet.at',
  ],
  ...['bol.com.br', 'terra.com.br', 'ig.com.br', 'nate.com', 'docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp'],
];

/** Companies that the list calls free: their staff writes from there. */
const companies = new Set([
  ...[
    'facebook.com',
    'twitter.com',
    'zoho.com',
    'att.com',
    'bt.com',
    'telekom.de',
    'example.com',
    'dell.com',
  ],
  ...['asus.com', 'cnn.com', 'abc.com', 'verizon.com', 'tmobile.com', 'total.com', 'oath.com', 'bing.com'],
  ...['about.com', 'toast.com', 'dt.com', 'bolt.com', 'tesco.net', 'ibm.net'],
]);

/** Schools and authorities give mailboxes to their own people only. */
const institution = /\.(edu|gov|mil|int)(\.[a-z]{2})?$|\.(ac|gov|edu|gouv|gob|police|nhs)\.[a-z]{2}$/;

/**
 * Registrable domains where anybody can open a mailbox: the address says nothing about the company.
 * A maintained list (8,400 domains once the disposable ones are left to disposable-mail-domains.ts), corrected by hand.
 */
export const freeMailDomains: ReadonlySet<string> = new Set(
  [...freeMailList, ...missing].filter((domain) => !companies.has(domain) && !institution.test(domain)),
);
