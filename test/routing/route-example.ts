import type { Decision } from '../../src/routing/decision.ts';
import { exampleLead } from '../../src/routing/example-lead.ts';
import type { ExampleLead } from '../../src/routing/example-lead.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { aSnapshot, emptyState, wednesday } from './samples.ts';

/** What the whole router decides about the example of a finding. */
export const routeExample = (example: ExampleLead, rulebook: Rulebook, reps: readonly Rep[]): Decision =>
  routeLead(exampleLead(example), aSnapshot(reps, rulebook), emptyState, wednesday).decision;
