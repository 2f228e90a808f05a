import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { de } from '../../src/routing/words/de.ts';
import { choicesDe, keysDe } from '../../src/routing/words/rulebook-de.ts';

const names = new Set<string>();
const choices = new Set<string>();

/** Baton writes it itself, and no sentence names its fields. */
const unsaid = new Set(['learning']);

/** Every field of a schema, and every word that stands for a choice. */
function walk(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(schema.shape)) {
      if (unsaid.has(name)) continue;
      names.add(name);
      walk(field, seen);
    }
  } else if (schema instanceof z.ZodArray) walk(schema.element, seen);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) walk(option, seen);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) walk(schema.unwrap(), seen);
  else if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) walk(schema.unwrap(), seen);
  else if (schema instanceof z.ZodPipe) for (const side of [schema.in, schema.out]) walk(side, seen);
  else if (schema instanceof z.ZodEnum) for (const choice of schema.options) choices.add(String(choice));
  else if (schema instanceof z.ZodLiteral) for (const value of schema.values) choices.add(String(value));
}
walk(rulebookSchema);

test('every field of a rulebook has a German name', () => {
  expect(names.size).toBeGreaterThan(100);
  expect([...names].filter((name) => !(name in keysDe))).toEqual([]);
});

test('every choice of a rulebook has German words', () => {
  const grades = ['A', 'B', 'C', 'D', 'true'];
  expect(choices.size).toBeGreaterThan(60);
  expect([...choices].filter((choice) => !(choice in choicesDe) && !grades.includes(choice))).toEqual([]);
  expect(de.changes.choice('fair_share')).toBe('gerechter Anteil');
});

test('German names and choices are of nothing that a rulebook does not have', () => {
  expect(Object.keys(keysDe).filter((name) => !names.has(name) && !unsaid.has(name))).toEqual([]);
});
