import { useMemo } from 'react';
import type { Choices } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import { useSurface } from './surface.tsx';

export interface Owners {
  /** Also of somebody who has left HubSpot. */
  readonly name: (ownerId: string) => string;
  /** Those who can be chosen: everybody active, and whoever is chosen already. */
  readonly options: (chosen: readonly string[]) => { label: string; value: string }[];
}

export function ownersOf(owners: Choices['owners'], text: SettingsText): Owners {
  const byId = new Map(owners.map((owner) => [owner.ownerId, owner]));
  const { gone, inactive } = text.territories.members;
  const name = (ownerId: string) => {
    const owner = byId.get(ownerId);
    return owner === undefined ? gone(ownerId) : owner.active ? owner.name : inactive(owner.name);
  };
  return {
    name,
    options: (chosen) => {
      const active = owners.filter((owner) => owner.active).map(({ ownerId }) => ownerId);
      return [...new Set([...active, ...chosen])].map((ownerId) => ({
        label: name(ownerId),
        value: ownerId,
      }));
    },
  };
}

export function useOwners(): Owners {
  const { choices, text } = useSurface();
  return useMemo(() => ownersOf(choices.owners, text), [choices, text]);
}
