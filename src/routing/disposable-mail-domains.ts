import disposableList from 'disposable-email-domains' with { type: 'json' };
import wildcardList from 'disposable-email-domains/wildcard.json' with { type: 'json' };

/** Listed by mistake, or because they hide a permanent mailbox: who writes from there can be answered. */
const lasting = new Set([
  ...[
    'duck.com',
    'mozmail.com',
    'simplelogin.com',
    'passmail.net',
    'anonaddy.com',
    'anonaddy.me',
    '33mail.com',
  ],
  ...['yahoo.us', 'bolt.net', 'monster.org', 'craigslist.org'],
]);

/** Disposable mailboxes that the list misses. */
const missing = ['tempmail.com', 'emailondeck.com', 'temp-mail.io', 'minutemail.com'];

// Made when the first address is judged: 121,570 domains take about 60 ms and 3 MB on top of the list itself.
let domains: ReadonlySet<string> | undefined;

/** Whether mailboxes at this registrable domain are made to be thrown away. */
export function isDisposableMail(domain: string): boolean {
  domains ??= new Set(
    [...disposableList, ...wildcardList, ...missing].filter((listed) => !lasting.has(listed)),
  );
  return domains.has(domain);
}
