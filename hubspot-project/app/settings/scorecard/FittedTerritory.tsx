import { Accordion, Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { RepFit } from '../contract.generated.ts';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { percent } from './percent.ts';
import { RepChances } from './RepChances.tsx';

type Found = NonNullable<RepFit['found']>;
type Territory = Found['territories'][number];

/** What was found in one territory: whether reps differ, by how much, what it would have changed, and taking it over. */
export function FittedTerritory({
  territory,
  found,
}: {
  readonly territory: Territory;
  readonly found: Found;
}) {
  const { locale, overview, text: all } = useSurface();
  const text = all.learning.fit;
  const { name, leads, members, byChance } = territory;
  const because = text.because(leads, members, percent(byChance, locale));
  if (!territory.found) {
    return <Alert title={text.none(name)} variant="info">{`${because} ${text.noneWhy}`}</Alert>;
  }
  return (
    <Flex direction="column" gap="sm">
      <Alert title={text.found(name)} variant="success">
        {because}
      </Alert>
      <Weighed territory={territory} names={found.names} />
      <Accordion size="sm" title={text.table}>
        <RepChances territory={territory} found={found} />
      </Accordion>
      {overview.you.mayEdit && <AdoptFit territory={territory} within={found.within} />}
    </Flex>
  );
}

function Weighed({
  territory: { weighed },
  names,
}: {
  readonly territory: Territory;
  readonly names: Found['names'];
}) {
  const { locale, text: all } = useSurface();
  const text = all.learning.fit;
  if (weighed === null) return <Text>{text.notTried}</Text>;
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const { learnedFrom, leads, changed, gain, from, to, behind, reps } = weighed;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{text.changes}</Text>
      <Text>
        {[
          text.learnedFrom(learnedFrom, leads),
          text.moved(changed),
          text.gain(signed.format(gain), signed.format(from), signed.format(to)),
          text.behind(number.format(behind)),
        ].join(' ')}
      </Text>
      {reps.map(({ ownerId, had, wouldHave }) => (
        <Text key={ownerId}>{text.repMoved(names[ownerId] ?? ownerId, had, wouldHave)}</Text>
      ))}
    </Flex>
  );
}

function AdoptFit({ territory, within }: { readonly territory: Territory; readonly within: number }) {
  const { api, overview, text: all } = useSurface();
  const text = all.learning.fit;
  const { sending, refusal, write, forget } = useDraftWrite();
  const { territoryId, name } = territory;
  const adopt = (draftVersion: number) =>
    void write(draftVersion, (call) => api.adoptFit({ ...call, territoryId }));
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => adopt(versionSeen(refusal, overview.draftVersion))}
          onTheirs={forget}
        />
      )}
      <Confirmed
        ask={text.adopt(name)}
        sure={text.adoptSure(within)}
        yes={text.adoptYes}
        no={text.adoptNo}
        sending={sending}
        onYes={() => adopt(overview.draftVersion)}
      />
    </Flex>
  );
}
