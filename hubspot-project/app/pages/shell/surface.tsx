import { createContext, useContext } from 'react';
import type { HomeApi } from '../api/home-api.ts';
import type { HomeText } from '../text.generated.ts';

/** What every part of the page needs. */
export interface Surface {
  readonly text: HomeText;
  /** For numbers, dates and times. */
  readonly locale: string;
  readonly api: HomeApi;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('A part of the home page is drawn outside of it.');
  return surface;
}
