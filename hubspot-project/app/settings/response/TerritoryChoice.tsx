import { MultiSelect } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSurface } from '../shell/surface.tsx';

/** Territories by name, in the order in which they are chosen: those at the top of the order, and whoever is chosen already. */
export function TerritoryChoice({
  territoryIds,
  onChange,
}: {
  readonly territoryIds: readonly string[];
  readonly onChange: (territoryIds: string[]) => void;
}) {
  const { api, text } = useSurface();
  const load = useCallback(() => api.territories({ search: '', page: 0 }), [api]);
  const rows = useLoaded(load).value?.rows ?? [];
  const names = new Map(rows.map(({ territoryId, name }) => [territoryId, name]));
  const options = [...new Set([...names.keys(), ...territoryIds])];
  return (
    <MultiSelect
      name="territories"
      label={text.response.editor.territories}
      value={[...territoryIds]}
      options={options.map((territoryId) => ({
        value: territoryId,
        label: names.get(territoryId) ?? territoryId,
      }))}
      onChange={(chosen) => onChange(chosen.map(String))}
    />
  );
}
