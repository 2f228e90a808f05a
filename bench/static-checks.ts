import { checkReach, checkTerritories } from '../src/routing/check-territories.ts';
import { defaultRulebook } from '../src/routing/default-rulebook.ts';
import type { Condition, Rulebook } from '../src/routing/rulebook.ts';
import { en } from '../src/routing/words/en.ts';
import type { Bench } from './figure.ts';

const sizes = [100, 1_000, 10_000];
const countries = [
  'DE',
  'AT',
  'CH',
  'FR',
  'GB',
  'US',
  'CA',
  'ES',
  'IT',
  'NL',
  'BE',
  'DK',
  'SE',
  'NO',
  'PL',
  'CZ',
];
const sizesOfCompanies = [1, 11, 51, 201, 501, 1_001, 5_001];

/** What rulebooks of many territories look like, each with one that never matches put in at the end. */
const families: Readonly<Record<string, (i: number) => Condition>> = {
  'country and postal code': (i) => ({
    all: [
      { attribute: 'country', is: 'any_of', values: [countries[i % countries.length] ?? 'DE'] },
      {
        attribute: 'postal_code',
        is: 'postal_prefix',
        values: [String(100 + Math.floor(i / countries.length))],
      },
    ],
  }),
  'domains of named accounts': (i) => ({
    attribute: 'email_domain',
    is: 'any_of',
    values: [`company-${2 * i}.com`, `company-${2 * i + 1}.com`],
  }),
  'region, industries and size': (i) => ({
    all: [
      { attribute: 'property:region', is: 'any_of', values: [`region ${i % 2_000}`] },
      { attribute: 'property:industry', is: 'any_of', values: [`industry ${i % 97}`, `industry ${i % 89}`] },
      {
        ...{ attribute: 'company_size', is: 'between' },
        from: sizesOfCompanies[i % 7] ?? 1,
        to: (sizesOfCompanies[(i % 7) + 1] ?? 1_000_000) - 1,
      },
    ],
  }),
};

const chances = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const draw = chances(7);
const range = (
  attribute: 'company_size' | 'revenue' | 'score' | 'property:age',
  size: number,
  part: number,
) => {
  const from = draw(size);
  return { attribute, is: 'between' as const, from, to: from + draw(size * part) };
};

/** Rulebooks that nobody writes, made to have as much to go through as can be. */
const adversaries: Readonly<Record<string, () => Condition>> = {
  'overlapping ranges of four attributes': () => ({
    all: [
      range('company_size', 1_000, 0.5),
      range('revenue', 1e6, 0.5),
      range('score', 100, 0.6),
      range('property:age', 100, 0.5),
    ],
  }),
  'any of twenty pairs of ranges': () => ({
    any: Array.from({ length: 20 }, () => ({
      all: [range('company_size', 1_000, 0.03), range('revenue', 1e6, 0.03)],
    })),
  }),
  'none of one value each of five properties': () => ({
    all: Array.from({ length: 5 }, (_, i) => ({
      ...{ attribute: `property:p${i}` as const, is: 'none_of' as const },
      values: [`value ${draw(6)}`],
    })),
  }),
  'six of 24 properties known or unknown': () => ({
    all: Array.from({ length: 6 }, () => ({
      ...{
        attribute: `property:p${draw(24)}` as const,
        is: draw(2) === 0 ? ('known' as const) : ('unknown' as const),
      },
    })),
  }),
};

/** How long a person waits for the static checks, which go through every territory. */
export const staticChecks: Bench = (report) => {
  for (const [name, conditionOf] of Object.entries(adversaries)) {
    const rulebook = rulebookOf(Array.from({ length: 1_000 }, conditionOf));
    const before = process.cpuUsage();
    const found = [...checkReach(rulebook, [], en)].flat();
    const { user, system } = process.cpuUsage(before);
    report.figure(
      `${name}, 1000 territories: processor time before publishing`,
      (user + system) / 1_000,
      'ms',
    );
    const of = (code: string) => found.filter((finding) => finding.code === code).length;
    report.say(`${name}: ${of('never_matches')} never match, of ${of('cannot_tell')} it cannot be told`);
  }
  for (const [name, conditionOf] of Object.entries(families)) {
    for (const size of sizes) {
      const rulebook = rulebookOf(Array.from({ length: size }, (_, i) => conditionOf(i)));
      const reachedAt = performance.now();
      const never = [...checkReach(rulebook, [], en)].flat();
      report.figure(`${name}, ${size} territories: before publishing`, performance.now() - reachedAt, 'ms');
      const allAt = performance.now();
      const all = checkTerritories(rulebook, []);
      report.figure(`${name}, ${size} territories: all of rulebook check`, performance.now() - allAt, 'ms');
      report.say(`${name}, ${size} territories: ${never.length} never match, ${all.length} findings`);
    }
  }
  return Promise.resolve();
};

function rulebookOf(conditions: readonly Condition[]): Rulebook {
  const first = defaultRulebook([]);
  const like = first.territories[0]!;
  const all = [...conditions, conditions[0] ?? { all: [] }, { all: [] }];
  const territories = all.map((condition, i) => ({
    ...like,
    ...{ territoryId: `t${i}`, name: `Territory ${i}`, priority: i, condition },
  }));
  return { ...first, territories };
}
