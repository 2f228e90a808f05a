import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../src/routing/condition.ts';
import { factsOf } from '../../src/routing/facts.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { compileCondition } from '../../src/routing/match-condition.ts';
import { mayOverlap } from '../../src/routing/may-overlap.ts';
import { compileLists } from '../../src/routing/named-list.ts';
import { anyCondition, anyLead, anyScore, plainCondition, someLists } from './conditions.ts';

const pairsOf = (conditions: readonly Condition[]) =>
  [...mayOverlap(conditions)].map(([before, place]) => `${before}/${place}`);
const country = (...values: string[]): Condition => ({ attribute: 'country', is: 'any_of', values });
const codes = (...values: string[]): Condition => ({
  attribute: 'postal_code',
  is: 'postal_prefix',
  values,
});

/** A country or a domain is one; readLead never gives a lead two. */
const isSingle = ({ attributes }: Lead): boolean =>
  [attributes.country, attributes.email_domain].every((one) => !String(one?.value).includes(';'));

describe('pairs of conditions that may overlap', () => {
  test('are all those that some lead fits both of', () => {
    const lists = compileLists(someLists);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyCondition, plainCondition), { minLength: 2, maxLength: 8 }),
        fc.array(fc.tuple(anyLead.filter(isSingle), anyScore), { minLength: 20, maxLength: 20 }),
        (conditions, leads) => {
          const found = new Set(pairsOf(conditions));
          const compiled = conditions.map((condition) => compileCondition(condition, lists));
          for (const [lead, score] of leads) {
            const facts = factsOf(lead, score);
            const fitting = compiled.flatMap((condition, place) => (condition.holds(facts) ? [place] : []));
            for (const place of fitting) {
              for (const before of fitting) if (before < place) expect(found).toContain(`${before}/${place}`);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are none that ask for different countries, codes or ranges', () => {
    const size = (from: number, to: number): Condition => ({
      ...{ attribute: 'company_size', is: 'between' },
      ...{ from, to },
    });
    expect(pairsOf([country('DE'), country('Austria'), country('AT', 'CH')])).toEqual(['1/2']);
    expect(pairsOf([codes('80', '81'), codes('803'), codes('82')])).toEqual(['0/1']);
    expect(pairsOf([size(1, 10), size(11, 50), size(50, 60)])).toEqual(['1/2']);
    expect(pairsOf([country('DE'), { all: [] }, country('AT')])).toEqual(['0/1', '1/2']);
  });
});
