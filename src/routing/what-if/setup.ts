import type { CompiledRulebook } from '../compile-rulebook.ts';
import type { RoutingSnapshot } from '../decision.ts';
import type { GivenLead } from './given.ts';
import type { PastLead, PastResponses } from './history.ts';
import type { LineKey } from './lines.ts';
import type { OwnDecision } from './moves.ts';

/** What the what-if has planned for one of its own leads, or for a line of waiting ones. */
export type PlannedEvent =
  | {
      readonly kind: 'retry' | 'breach' | 'close';
      readonly at: number;
      readonly contactId: string;
      /** Of the lead when it was planned. */
      readonly turn: number;
    }
  | { readonly kind: 'line'; readonly at: number; readonly line: LineKey };

/** What a what-if begins with. */
export interface WhatIfSetup {
  /** The rulebook that is tried. */
  readonly rulebook: CompiledRulebook;
  /** Epoch ms. */
  readonly since: number;
  /** Some rule looks at how many open leads a rep has. */
  readonly countsOpenLeads: boolean;
  /** Null: nothing is known, so no clock is played through. */
  readonly responses: PastResponses | null;
  /** So many changed leads are listed. */
  readonly listed: number;
  /** Leads given before, as far back as a cap looks. */
  readonly earlier: readonly (GivenLead & { readonly mode: string })[];
  /** Told of every decision that the what-if makes, in order. */
  readonly heard?: (made: OwnDecision) => void;
}

/** What became of one lead at one moment: really, in the what-if, or both. */
export interface Settled {
  readonly mode: string;
  readonly at: number;
  readonly snapshot: RoutingSnapshot;
  readonly past: PastLead | null;
  readonly made: OwnDecision | null;
  /** In force then; null where nothing really happened. */
  readonly rulebook: CompiledRulebook | null;
  readonly onPaper: boolean;
}
