import { MultiSelect } from '@hubspot/ui-extensions';
import { TerritorySearch } from './TerritorySearch.tsx';

/** Territories by name, in the order in which they are chosen. */
export function TerritoriesChoice({
  name,
  label,
  placeholder,
  territoryIds,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  /** What holds while none is chosen. */
  readonly placeholder?: string;
  readonly territoryIds: readonly string[];
  readonly onChange: (territoryIds: string[]) => void;
}) {
  return (
    <TerritorySearch name={name} chosen={territoryIds}>
      {(options) => (
        <MultiSelect
          name={name}
          label={label}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={[...territoryIds]}
          options={options}
          onChange={(chosen) => onChange(chosen.map(String))}
        />
      )}
    </TerritorySearch>
  );
}
