/** One thing that happened to a lead: what the sentence may need; null where it is not known. */
export interface Happened {
  /** Who got it, or whom it concerns. */
  readonly owner: string | null;
  /** Who had it before. */
  readonly from: string | null;
  /** Who did it, where a person did. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** Spans and moments, formatted. */
  readonly span: string | null;
  readonly until: string | null;
  /** What was seen, such as a signal of a first answer, in words. */
  readonly signal: string | null;
}

const somebody = (name: string | null) => name ?? 'somebody';
const nobody = (name: string | null) => name ?? 'nobody';
const because = (reason: string | null) => (reason === null ? '' : `: ${reason}`);
const said = (note: string | null) => (note === null ? '' : ` “${note}”`);
const asked = (by: string | null) => (by === null ? '' : `, asked for by ${by}`);

/** A sentence for each kind of event. */
export const timelineEn = {
  when: 'When',
  what: 'What happened',
  none: 'Nothing has happened yet.',
  more: (count: number) => (count === 1 ? '1 earlier event' : `${count} earlier events`),
  routed: ({ owner }: Happened) => `Given to ${somebody(owner)}.`,
  held: () => 'Nobody could take it: it waits.',
  kept: ({ owner }: Happened) => `Left with ${somebody(owner)}.`,
  owner_written: ({ owner }: Happened) => `HubSpot shows ${somebody(owner)} as the owner.`,
  first_touch: ({ owner, signal }: Happened) => `${somebody(owner)} answered${because(signal)}.`,
  warned: ({ owner }: Happened) => `${somebody(owner)} was reminded.`,
  breached: ({ owner }: Happened) => `The time of ${somebody(owner)} ran out.`,
  escalated: ({ owner, from }: Happened) => `Moved from ${somebody(from)} to ${somebody(owner)}.`,
  escalation_stopped: ({ owner, reason }: Happened) => `It stays with ${somebody(owner)}${because(reason)}.`,
  owner_changed: ({ owner }: Happened) => `A person changed the owner to ${nobody(owner)}.`,
  acknowledged: ({ owner }: Happened) => `${somebody(owner)} said: I’m on it.`,
  passed_on: ({ owner, from, reason, note }: Happened) =>
    `${somebody(from)} passed it on to ${somebody(owner)}${because(reason)}.${said(note)}`,
  rerouted: ({ owner, by }: Happened) => `Routed again, to ${nobody(owner)}${asked(by)}.`,
  reassigned: ({ owner, by, note }: Happened) => `Given to ${somebody(owner)}${asked(by)}.${said(note)}`,
  snoozed: ({ owner, span, until }: Happened) =>
    until === null
      ? `${somebody(owner)} took ${span ?? 'more time'}.`
      : `${somebody(owner)} took more time, until ${until}.`,
  paused: ({ reason }: Happened) => `The clock was paused${because(reason)}.`,
  resumed: () => 'The clock went on.',
  gone: ({ reason }: Happened) => `The contact left Baton${because(reason)}.`,
  restored: () => 'The contact came back.',
};
