import type { Scenario } from './golden-file.ts';
import { handoverScenarios } from './handover-scenarios.ts';
import { turnScenarios } from './turn-scenarios.ts';

export const scenarios: readonly Scenario[] = [...turnScenarios, ...handoverScenarios];
