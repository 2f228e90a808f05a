import type { AreaChanges } from '../routing/rulebook-changes.ts';

/** What changes from one rulebook to another, an area after the other. */
export const changesText = (areas: readonly AreaChanges[]): string =>
  areas.length === 0 ? 'The two rulebooks say the same.' : areas.map(areaText).join('\n\n');

const areaText = ({ area, sentences }: AreaChanges): string =>
  [areaName(area), ...sentences.map((sentence) => `- ${sentence}`)].join('\n');

const areaName = (area: AreaChanges['area']): string =>
  area === 'sla' ? 'SLA' : `${area[0]?.toUpperCase() ?? ''}${area.slice(1)}`;
