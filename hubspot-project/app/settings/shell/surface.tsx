import { createContext, useContext } from 'react';
import type { SettingsApi } from '../api/settings-api.ts';
import type { Choices, Overview } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import type { View } from './view.ts';

/** What every part of the page needs. */
export interface Surface {
  readonly text: SettingsText;
  /** For numbers, dates and times. */
  readonly locale: string;
  readonly api: SettingsApi;
  readonly overview: Overview;
  readonly choices: Choices;
  /** Grows with every write of this page: whoever shows the draft reads it again. */
  readonly revision: number;
  readonly go: (view: View) => void;
  /** To be called after a write. */
  readonly changed: () => void;
  readonly say: (message: string) => void;
  readonly copy: (text: string) => Promise<void>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('A part of the settings page is drawn outside of it.');
  return surface;
}

export const useText = (): SettingsText => useSurface().text;
