import { readFileSync } from 'node:fs';
import { z } from 'zod';

const headers = z.record(z.string(), z.unknown());

/** One line of the emulator's record. */
export const exchangeSchema = z.object({
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  requestHeaders: headers,
  requestBody: z.unknown(),
  status: z.int(),
  responseHeaders: headers,
  responseBody: z.unknown(),
});

export type Exchange = z.infer<typeof exchangeSchema>;

/** Reads a JSON-lines file. Throws with the line number where a line is not an exchange. */
export function readExchanges(file: string): Exchange[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      try {
        return exchangeSchema.parse(JSON.parse(line));
      } catch (error) {
        throw new Error(`${file}, line ${number} is not a recorded exchange: ${String(error)}`, {
          cause: error,
        });
      }
    });
}

/** The same exchange as it would be in another dated version of the API. */
export const inVersion = (exchange: Exchange, version: string): Exchange => ({
  ...exchange,
  path: exchange.path.replace(/\/\d{4}-\d{2}(?=\/|$)/, `/${version}`),
});
