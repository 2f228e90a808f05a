import { cardEn } from './card-en.ts';
import { chainEn } from './chain-en.ts';
import { changesEn } from './changes-en.ts';
import { conditionsEn } from './conditions-en.ts';
import { differencesEn } from './differences-en.ts';
import { faultsEn } from './faults-en.ts';
import { findingsEn } from './findings-en.ts';
import { reasonEn } from './reason-en.ts';
import { hoursEn, timesEn } from './times-en.ts';
import { verdictsEn } from './verdicts-en.ts';

/** The language in which decisions are stored and written to HubSpot: a changed word changes what is stored. */
export const en = {
  times: timesEn,
  hours: hoursEn,
  conditions: conditionsEn,
  verdicts: verdictsEn,
  reason: reasonEn,
  card: cardEn,
  differences: differencesEn,
  chain: chainEn,
  changes: changesEn,
  faults: faultsEn,
  findings: findingsEn,
};
