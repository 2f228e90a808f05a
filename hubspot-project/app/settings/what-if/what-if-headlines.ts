import type { WhatIfReport } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';

/** What a report comes to, the most important first; the first two are shown with a published version. */
export function whatIfHeadlines(
  report: WhatIfReport,
  text: SettingsText['whatIf'],
  locale: string,
): string[] {
  const { headline } = text;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(report.since);
  const { leads, paperLeads, changed, sla, holds, catchAll } = report;
  if (leads === 0) return [headline.noLeads(since)];
  const moves = ({ before, after }: { readonly before: number; readonly after: number }) => before !== after;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const sentences = [
    changed.leads === 0
      ? headline.none(number(leads), since)
      : headline.changed(number(changed.leads), number(leads), since, share.format(changed.leads / leads)),
  ];
  const breaches = { before: sla.before.breaches, after: sla.after.breaches };
  const held = { before: holds.before.leads, after: holds.after.leads };
  if (changed.leads > 0) sentences.push(headline.owners(number(changed.otherOwner)));
  if (paperLeads > 0) sentences.push(headline.paper(number(paperLeads)));
  if (moves(breaches)) sentences.push(headline.breaches(number(breaches.before), number(breaches.after)));
  if (moves(held)) sentences.push(headline.holds(number(held.before), number(held.after)));
  const last = catchAll.lastTerritory;
  if (moves(last)) sentences.push(headline.catchAll(number(last.before), number(last.after)));
  return sentences;
}
