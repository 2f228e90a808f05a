import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import type { Names } from '../conditions/names.ts';
import type { RepFit } from '../contract.generated.ts';
import { bandWords } from '../scoring/band-words.ts';
import { useSurface } from '../shell/surface.tsx';
import { TwoLines } from '../shell/TwoLines.tsx';
import type { SettingsText } from '../text.generated.ts';
import { percent, shareWon } from './percent.ts';

type Found = NonNullable<RepFit['found']>;

/** Per rep and kind of lead: how many convert as expected, its range, and the leads behind it. */
export function RepChances({
  territory: { chances },
  found: { segments, names },
}: {
  readonly territory: Found['territories'][number];
  readonly found: Found;
}) {
  const { locale, text: all } = useSurface();
  const text = all.learning.fit;
  const valueNames = useNames();
  const byKind = [...chances].sort((a, b) => a.segment - b.segment || b.chance - a.chance);
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>
            <TwoLines first={text.kind} second={text.rep} />
          </TableHeader>
          <TableHeader>
            <TwoLines first={text.chance} second={text.range} />
          </TableHeader>
          <TableHeader>{text.leads}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {byKind.map(({ segment, ownerId, chance, from, to, leads, wins }, index) => (
          <TableRow key={`${segment} ${ownerId}`}>
            <TableCell>
              {byKind[index - 1]?.segment !== segment && (
                <Text format={{ fontWeight: 'demibold' }}>
                  {kindWords(segments[segment] ?? [], all, valueNames)}
                </Text>
              )}
              <Text>{names[ownerId] ?? ownerId}</Text>
            </TableCell>
            <TableCell>
              <Text>{percent(chance, locale)}</Text>
              <Text variant="microcopy">{`${percent(from, locale)} – ${percent(to, locale)}`}</Text>
            </TableCell>
            <TableCell>{`${leads}, ${shareWon({ leads, wins }, locale)}`}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** "Industry is retail, Company size is at least 200" */
const kindWords = (tests: Found['segments'][number], all: SettingsText, names: Names): string =>
  tests.length === 0
    ? all.learning.fit.allLeads
    : tests
        .map(({ attribute, band }) => {
          const label = attributeLabel(attribute, all.conditions);
          return band.known === true
            ? all.learning.fit.anythingElse(label)
            : `${label} ${bandWords({ ...band, points: 0 }, all.conditions, (value) => names.value(attribute, value))}`;
        })
        .join(', ');
