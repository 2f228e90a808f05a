import type { Rulebook } from './rulebook.ts';

/** Whether some rule looks at how many open leads a rep has. */
export const countsOpenLeads = ({ openCaps, territories }: Rulebook): boolean =>
  openCaps.length > 0 || territories.some(({ selection }) => selection.by === 'least_loaded');
