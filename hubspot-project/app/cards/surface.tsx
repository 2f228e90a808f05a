import { createContext, useContext } from 'react';
import type { LeadCardApi } from './api/lead-card-api.ts';
import type { CardFormat } from './format.ts';
import type { CardText } from './text.generated.ts';

/** What every part of a card needs. */
export interface CardSurface {
  readonly text: CardText;
  readonly format: CardFormat;
  readonly api: LeadCardApi;
  /** A line of HubSpot's own over the record. */
  readonly say: (message: string, type: 'success' | 'warning') => void;
  /** The record itself is new: its owner may be another one. */
  readonly refreshRecord: () => void;
}

export const CardSurfaceContext = createContext<CardSurface | null>(null);

export function useSurface(): CardSurface {
  const surface = useContext(CardSurfaceContext);
  if (surface === null) throw new Error('A part of the card is drawn outside of it.');
  return surface;
}
