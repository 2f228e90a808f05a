import { isDisposableMail } from './disposable-mail-domains.ts';
import { freeMailDomains } from './free-mail-domains.ts';

/** `free`: anybody can open a mailbox there. `disposable`: mailboxes are made to be thrown away. */
export type MailKind = 'company' | 'free' | 'disposable';

/** What an address at this registrable domain says about who writes. A school or an authority counts as a company. */
export function mailKind(domain: string): MailKind {
  if (isDisposableMail(domain)) return 'disposable';
  return freeMailDomains.has(domain) ? 'free' : 'company';
}
