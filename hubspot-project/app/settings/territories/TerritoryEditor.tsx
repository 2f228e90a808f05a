import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { emptyForm, formOf } from './territory-form.ts';
import { TerritoryFields } from './TerritoryFields.tsx';
import { TerritoryReading } from './TerritoryReading.tsx';

/** A territory to work on, or a new one; for those who may not edit, to read. */
export function TerritoryEditor({ territoryId }: { readonly territoryId: string | null }) {
  const { overview } = useSurface();
  if (territoryId !== null) return <StoredTerritory key={territoryId} territoryId={territoryId} />;
  return (
    <TerritoryFields initial={emptyForm} draftVersion={overview.draftVersion} onReadAgain={() => undefined} />
  );
}

function StoredTerritory({ territoryId }: { readonly territoryId: string }) {
  const { api, overview } = useSurface();
  const load = useCallback(() => api.territory(territoryId), [api, territoryId]);
  const loaded = useLoaded(load);
  return (
    <Shown loaded={loaded}>
      {(answer) =>
        overview.you.mayEdit ? (
          <TerritoryFields
            key={`${answer.draftVersion} ${answer.lastChange?.at}`}
            initial={formOf(answer.territory)}
            draftVersion={answer.draftVersion}
            onReadAgain={loaded.reload}
          />
        ) : (
          <TerritoryReading answer={answer} />
        )
      }
    </Shown>
  );
}
