import { z } from 'zod';
import { due, elapsed, isOpen, nextOpening } from '../routing/business-time.ts';
import { calendarHours } from '../routing/calendar-hours.ts';
import { calendarSchema } from '../routing/calendar.ts';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { alwaysOpen, closedDuring } from '../routing/opening-hours.ts';
import type { OpeningHours } from '../routing/opening-hours.ts';
import { compileHolidays } from '../routing/rep-calendar.ts';
import { MOST_TARGET_MINUTES } from '../routing/sla-policy.ts';
import { MINUTE } from '../routing/working-hours.ts';
import { isTimeZone } from '../routing/zone-offset.ts';
import { zonedTime } from '../routing/zoned-time.ts';
import { holidayDates } from '../usecases/holiday-dates.ts';
import { readMoment } from './read-moment.ts';

const moment = z.union([z.int(), z.string().transform(readMoment)]).refine((time) => time !== null, {
  error: 'must be a time with its zone, such as 2026-11-18T09:00:00Z, or epoch milliseconds',
});

const questionSchema = z
  .strictObject({
    /** Whatever the asker calls it; the answer repeats it. */
    id: z.union([z.string(), z.number()]).optional(),
    /** A `calendarId`; null or left out: every minute counts. */
    calendar: z.string().nullable().default(null),
    /** In which zone a wall clock shows its answers. */
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'must be a time zone such as "Europe/Berlin"' })
      .optional(),
    start: moment,
    /** When is it due? */
    targetMinutes: z.number().nonnegative().max(MOST_TARGET_MINUTES).optional(),
    fill: z.enum(['inclusive', 'roll']).default('inclusive'),
    /** How much business time lies between start and here? */
    until: moment.optional(),
    pauses: z
      .array(
        z
          .strictObject({ from: moment, to: moment })
          .refine(({ from, to }) => Number(from) < Number(to), { error: '"from" must be before "to"' }),
      )
      .default([]),
  })
  .refine(({ targetMinutes, until }) => targetMinutes !== undefined || until !== undefined, {
    error: 'needs "targetMinutes" (when is it due?), "until" (how much time is it?) or both',
  });
type Question = z.infer<typeof questionSchema>;

const fileSchema = z
  .strictObject({
    calendars: z.array(calendarSchema).default([]),
    questions: z.array(questionSchema).min(1),
  })
  .superRefine(({ calendars, questions }, context) => {
    const known = new Set(calendars.map(({ calendarId }) => calendarId));
    questions.forEach(({ calendar }, i) => {
      if (calendar === null || known.has(calendar)) return;
      const message = `names calendar "${calendar}", which is not among the calendars`;
      context.addIssue({ code: 'custom', path: ['questions', i, 'calendar'], message });
    });
  });

/** A moment of an answer: epoch milliseconds, UTC, and as the calendar's own zone shows it. */
interface AnsweredMoment {
  readonly epoch: number;
  readonly utc: string;
  readonly local: string;
}

export interface ClockAnswer {
  readonly id: string | number;
  readonly start: AnsweredMoment;
  readonly open: boolean;
  /** Null: not within five years. */
  readonly nextOpening: AnsweredMoment | null;
  readonly due?: AnsweredMoment | null;
  readonly elapsedMinutes?: number;
}

/**
 * Answers every question of a file; a question without an id is called by its place, from 1. Throws sentences that name
 * the entry.
 */
export function answerClockQuestions(written: unknown): readonly ClockAnswer[] {
  const parsed = fileSchema.safeParse(written);
  if (!parsed.success) throw new Error(explainRulebookErrors(written, parsed.error).join('\n'));
  const { calendars, questions } = parsed.data;
  const holidays = compileHolidays(
    holidayDates(
      calendars.flatMap(({ holidays: code }) => code ?? []),
      yearsOf(questions),
    ),
  );
  const hours = new Map(calendars.map((each) => [each.calendarId, calendarHours(each, holidays)]));
  return questions.map((question, i) =>
    answer(question, i, hours.get(question.calendar ?? '') ?? alwaysOpen(question.timeZone ?? 'UTC')),
  );
}

function answer(question: Question, index: number, calendar: OpeningHours): ClockAnswer {
  const { id, targetMinutes, fill, pauses } = question;
  const start = Number(question.start);
  const hours = closedDuring(
    calendar,
    pauses.map(({ from, to }) => ({ startsAt: Number(from), endsAt: Number(to) })),
  );
  const told = (at: number | null): AnsweredMoment | null =>
    at === null ? null : toldAt(at, question.timeZone ?? calendar.timeZone);
  return {
    id: id ?? index + 1,
    start: toldAt(start, question.timeZone ?? calendar.timeZone),
    open: isOpen(hours, start),
    nextOpening: told(nextOpening(hours, start)),
    ...(targetMinutes === undefined
      ? undefined
      : { due: told(due(hours, start, Math.round(targetMinutes * MINUTE), fill)) }),
    ...(question.until === undefined
      ? undefined
      : { elapsedMinutes: elapsed(hours, start, Number(question.until)) / MINUTE }),
  };
}

const toldAt = (epoch: number, timeZone: string): AnsweredMoment => ({
  epoch,
  utc: new Date(epoch).toISOString(),
  local: zonedTime(epoch, timeZone),
});

/** A target may take five years to fill. */
function yearsOf(questions: readonly Question[]): readonly number[] {
  const years = new Set<number>();
  for (const { start, until } of questions) {
    const first = new Date(Number(start)).getUTCFullYear();
    const last = Math.max(first + 5, until === undefined ? 0 : new Date(Number(until)).getUTCFullYear());
    for (let year = first - 1; year <= last + 1; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
