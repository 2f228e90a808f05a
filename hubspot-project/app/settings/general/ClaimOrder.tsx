import { Flex, Select } from '@hubspot/ui-extensions';
import type { PartValue } from '../hooks/use-part.ts';
import { useText } from '../shell/surface.tsx';

type Claim = PartValue<'accounts'>['claims'][number];

const claims: readonly Claim[] = ['account_owner', 'open_deal_owner', 'same_company'];

/** Who has a claim, one after the other: whoever is moved forward leaves the place they had. */
export function ClaimOrder({
  order,
  readOnly,
  onChange,
}: {
  readonly order: readonly Claim[];
  readonly readOnly: boolean;
  readonly onChange: (order: Claim[]) => void;
}) {
  const text = useText().accounts;
  const places = claims.slice(0, readOnly ? Math.max(1, order.length) : order.length + 1);
  const put = (place: number, chosen: string) => {
    const claim = claims.find((one) => one === chosen);
    const before = order.slice(0, place);
    if (claim === undefined) onChange(before);
    else onChange([...before, claim, ...order.slice(place + 1).filter((one) => one !== claim)]);
  };
  return (
    <Flex direction="row" gap="sm" align="end" wrap>
      {places.map((_, place) => (
        <Select
          key={place}
          name={`claim-${place}`}
          label={place === 0 ? text.first : text.next}
          readOnly={readOnly}
          value={order[place] ?? ''}
          options={[
            { value: '', label: place === 0 ? text.nobody : text.nobodyElse },
            ...claims
              .filter((claim) => !order.slice(0, place).includes(claim))
              .map((claim) => ({ value: claim, label: text.claim[claim] })),
          ]}
          onChange={(chosen) => put(place, String(chosen))}
        />
      ))}
    </Flex>
  );
}
