import type { Answer } from '../api/fetch-json.ts';
import type { SettingsApi } from '../api/settings-api.ts';

/** The whole table: it comes in parts, as an answer has at most one megabyte, and each part begins with the names of the columns. */
export async function wholeCsv(api: SettingsApi): Promise<Answer<string>> {
  let text = '';
  let from: number | null = 0;
  while (from !== null) {
    const part = await api.csv(from);
    if (!part.ok) return part;
    const { csv, next } = part.value;
    text += text === '' ? csv : csv.slice(csv.indexOf('\n') + 1);
    if (next !== null && !text.endsWith('\n')) text += '\n';
    from = next;
  }
  return { ok: true, value: text };
}
