import { Button, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurface } from '../surface.tsx';
import { CandidatesTable } from '../views/CandidatesTable.tsx';
import type { DecidedCard } from '../views/decided-card.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { OtherRep } from './OtherRep.tsx';

interface Person {
  readonly ownerId: string;
  readonly name: string;
}

/** Everyone considered, and for anybody who did not get the lead: what would have had to be different. */
export function Considered({ card }: { readonly card: DecidedCard }) {
  const { text } = useSurface();
  const [rep, setRep] = useState<Person | null>(null);
  const [others, setOthers] = useState(false);
  const except = new Set(card.candidates.map(({ ownerId }) => ownerId));
  if (card.owner !== null) except.add(card.owner.ownerId);
  return (
    <Flex direction="column" gap="sm">
      <CandidatesTable card={card} onWhyNot={setRep} />
      {others ? (
        <OtherRep
          except={except}
          chosen={rep !== null && !except.has(rep.ownerId) ? rep.ownerId : null}
          onChoose={setRep}
        />
      ) : (
        <Flex direction="row">
          <Button variant="transparent" size="xs" onClick={() => setOthers(true)}>
            {text.difference.somebodyElse}
          </Button>
        </Flex>
      )}
      {rep !== null && <DifferenceView key={rep.ownerId} {...rep} onClose={() => setRep(null)} />}
    </Flex>
  );
}
