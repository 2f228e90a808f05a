import type { CollectedNotice } from '../store/notice-digests.ts';

const mostLines = 20;

/** Words of a manager's digest: a line per lead, newest first, in the manager's own time. `collected` is newest first. */
export function digestText(
  collected: readonly CollectedNotice[],
  timeZone: string,
): { title: string; text: string } {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const leads = new Map<string, CollectedNotice[]>();
  for (const notice of collected)
    leads.set(notice.contactId, [...(leads.get(notice.contactId) ?? []), notice]);
  const lines = [...leads.values()].slice(0, mostLines).map(([newest, ...earlier]) => {
    const before = earlier.length === 0 ? '' : ` (and ${earlier.length} earlier)`;
    return newest ? `${clock.format(newest.createdAt)}  ${newest.title}${before}` : '';
  });
  const unnamed = leads.size - lines.length;
  if (unnamed > 0) lines.push(`and ${unnamed} more`);
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return {
    title: `Leads that needed somebody else: ${count(leads.size, 'lead')}, ${count(collected.length, 'event')}`,
    text: lines.join('\n'),
  };
}
