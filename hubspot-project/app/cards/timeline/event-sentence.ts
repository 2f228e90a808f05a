import type { CardFormat } from '../format.ts';
import type { CardText } from '../text.generated.ts';
import { signalText } from '../views/clock-reading.ts';
import type { DecidedCard } from '../views/decided-card.ts';

export type LeadEvent = DecidedCard['timeline'][number];

interface Reader {
  readonly names: DecidedCard['names'];
  readonly text: CardText;
  readonly format: CardFormat;
  readonly now: number;
  readonly timeZone: string;
}

type Sentences = Omit<CardText['timeline'], 'when' | 'what' | 'none' | 'more'>;

/** What happened, as a sentence in the reader's language; a kind that this card does not know is shown as its name. */
export function eventSentence(event: LeadEvent, reader: Reader): string {
  const { names, text, format, now, timeZone } = reader;
  const { kind, owner, details } = event;
  const words = (name: string) => (typeof details[name] === 'string' ? details[name] : null);
  const number = (name: string) => (typeof details[name] === 'number' ? details[name] : null);
  const person = (name: string) => {
    const ownerId = words(name);
    return ownerId === null ? null : (names[ownerId] ?? ownerId);
  };
  const { when: _w, what: _h, none: _n, more: _m, ...rest } = text.timeline;
  const sentences: Partial<Record<string, Sentences[keyof Sentences]>> = rest;
  const until = number('until');
  const minutes = number('minutes');
  // The server's reasons are whole sentences, ours end with their own full stop.
  const reason = words('reason')?.replace(/\.$/, '') ?? null;
  const reasons: Readonly<Record<string, string>> = text.reason;
  const sentence = sentences[kind];
  if (sentence === undefined) return kind;
  const by = words('by') ?? person('byOwnerId');
  return sentence({
    owner: owner?.name ?? null,
    from: person('fromOwnerId'),
    by: by === owner?.name ? null : by,
    reason: (reason === null ? null : (reasons[reason] ?? reason)) ?? words('leadStatus'),
    note: words('note'),
    span: minutes === null ? null : format.minutes(minutes),
    until: until === null ? null : format.moment(until, timeZone, now),
    signal: words('signal') === null ? null : signalText(words('signal'), text),
  });
}
