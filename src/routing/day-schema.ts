import { z } from 'zod';
import { asking } from './fault-rule.ts';
import { readDay } from './read-day.ts';

/** "2026-01-31", and a day that there is. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && readDay(text) !== null;

export const daySchema = z.string().refine(
  isDay,
  asking(({ must }) => must.dayOfCalendar),
);
