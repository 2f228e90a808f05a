import { z } from 'zod';
import { asking } from './fault-rule.ts';

/** A calendar of public holidays: a country or a state of it, "DE" or "DE-BY". */
export const holidayCodeSchema = z.string().refine(
  (code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code),
  asking(({ must }) => must.holidays),
);
