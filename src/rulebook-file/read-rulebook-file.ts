import { z } from 'zod';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { valueAt } from '../routing/rulebook-place.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import type { FileFault } from './file-fault.ts';
import { inWordsOfFile, namedSections } from './file-keys.ts';
import type { NameBook } from './name-book.ts';
import { nearestEmail } from './nearest-email.ts';
import { readYaml } from './read-yaml.ts';
import type { Source } from './read-yaml.ts';
import { isPlain, resolveReferences } from './resolve-references.ts';
import { idOfName } from './slug.ts';
import { FORM, PRIORITY_STEP } from './write-rulebook-file.ts';

export type ReadRulebook = { readonly rulebook: Rulebook } | { readonly faults: readonly FileFault[] };

/**
 * The rulebook that a file says, as writeRulebookFile wrote it or a person did. With a book e-mail addresses become
 * owners of that account, and whoever is none is a fault; without one they stand for themselves. All faults at once.
 */
export function readRulebookFile(text: string, book: NameBook | null): ReadRulebook {
  const source = readYaml(text);
  if ('faults' in source) return { faults: inOrder(source.faults) };
  const form = valueAt(source.value, ['rulebook']);
  if (form !== FORM) {
    const message =
      form === undefined
        ? `This is no rulebook file: it must begin with "rulebook: ${FORM}".`
        : `Baton reads rulebook files of form ${FORM}; this one says "rulebook: ${String(form)}".`;
    return { faults: [{ line: 1, message }] };
  }
  const inFile = withWhatFollows(source.value);
  const { value: written, strangers } = resolveReferences(inFile, book);
  const unknown = strangers.map(({ path, email }): FileFault => {
    const nearest = nearestEmail(email, book);
    const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
    return { line: source.lineOf(path), message: `${email} is no owner of this account.${hint}` };
  });
  const parsed = rulebookSchema.safeParse(written);
  const faults = [...unknown, ...(parsed.success ? [] : faultsOf(source, inFile, parsed.error))];
  if (!parsed.success || faults.length > 0) {
    return { faults: inOrder(faults) };
  }
  const territories = parsed.data.territories.toSorted((a, b) => a.priority - b.priority);
  return { rulebook: { ...parsed.data, territories } };
}

const inOrder = (faults: readonly FileFault[]) => faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** What the schema says is wrong, each with its line. */
const faultsOf = (source: Source, written: unknown, error: z.ZodError): readonly FileFault[] =>
  error.issues.flatMap((issue) =>
    explainRulebookErrors(written, new z.ZodError([issue])).map((sentence) => ({
      line: source.lineOf(issue.path),
      message: inWordsOfFile(String(issue.path[0] ?? ''), sentence),
    })),
  );

/** Ids that follow from names, and priorities that follow from the order. */
function withWhatFollows(value: unknown): Readonly<Record<string, unknown>> {
  const { rulebook: _, ...parts } = isPlain(value) ? value : {};
  return Object.fromEntries(
    Object.entries(parts).map(([section, items]) => [
      section,
      Array.isArray(items) ? withIds(section, items) : items,
    ]),
  );
}

function withIds(section: string, items: readonly unknown[]): readonly unknown[] {
  const idKey = Object.entries(namedSections).find(([name]) => name === section)?.[1];
  if (idKey === undefined) return items;
  let before = 0;
  return items.map((item) => {
    if (!isPlain(item)) return item;
    const { name } = item;
    const id = item[idKey] ?? (typeof name === 'string' ? idOfName(name) : undefined);
    const whole = id === undefined ? item : { ...item, [idKey]: id };
    if (section !== 'territories') return whole;
    const priority = item['priority'] ?? before + PRIORITY_STEP;
    if (typeof priority === 'number') before = priority;
    return { ...whole, priority };
  });
}
