import { z } from 'zod';

/** A calendar of public holidays: a country or a state of it, "DE" or "DE-BY". */
export const holidayCodeSchema = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, {
  error: 'must be a country code, or country and state: "DE" or "DE-BY"',
});
