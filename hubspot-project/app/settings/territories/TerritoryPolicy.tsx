import { Accordion, Flex, MultiSelect, NumberInput, Select } from '@hubspot/ui-extensions';
import type { Member, Territory } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';
import { ChancesEditor } from './ChancesEditor.tsx';
import type { KindForm } from './kind-form.ts';
import { RequirementsEditor } from './RequirementsEditor.tsx';

type Patch = Partial<Territory>;

const selectionBy = (
  by: Territory['selection']['by'],
  before: Territory['selection'],
): Territory['selection'] =>
  before.by === by ? before : by === 'best_fit' ? { by, within: 2, chances: [] } : { by };

const absenceOf = (policy: Territory['absence']['policy']): Territory['absence'] =>
  policy === 'catch_up' ? { policy, mostLeads: 5 } : { policy };

const waiting = { do: 'hold', order: 'oldest', mostMinutes: 1440, then: 'fallback' } as const;

/** How the leads of a territory are given: folded away, as the standard is right for most. */
export function TerritoryPolicy({
  territory,
  kinds,
  members,
  onKinds,
  onChange: put,
}: {
  readonly territory: Territory;
  readonly kinds: readonly KindForm[];
  readonly members: readonly Member[];
  readonly onKinds: (change: (before: readonly KindForm[]) => readonly KindForm[]) => void;
  readonly onChange: (patch: Patch) => void;
}) {
  const { choices, text: all } = useSurface();
  const text = all.territories;
  const owners = useOwners();
  const { selection, absence, whenNobody } = territory;
  return (
    <Accordion title={text.editor.policy} size="sm">
      <Flex direction="column" gap="sm">
        <Select
          name="sla"
          label={text.policyLabel.sla}
          value={territory.slaPolicyId}
          options={choices.slaPolicies.map(({ slaPolicyId, name }) => ({ value: slaPolicyId, label: name }))}
          onChange={(slaPolicyId) => put({ slaPolicyId: String(slaPolicyId) })}
        />
        <Choice
          name="selection"
          label={text.policyLabel.selection}
          value={selection.by}
          words={text.selection}
          onChange={(by) => put({ selection: selectionBy(by, selection) })}
        />
        {selection.by === 'best_fit' && (
          <>
            <NumberInput
              name="within"
              label={text.policyLabel.within}
              value={selection.within}
              min={1}
              max={20}
              onChange={(within) => put({ selection: { ...selection, within } })}
            />
            <ChancesEditor
              selection={selection}
              kinds={kinds}
              members={members}
              onKinds={onKinds}
              onSelection={(changed) => put({ selection: changed })}
            />
          </>
        )}
        <RequirementsEditor requires={territory.requires} onChange={(requires) => put({ requires })} />
        <Choice
          name="absence"
          label={text.policyLabel.absence}
          value={absence.policy}
          words={text.absence}
          onChange={(policy) => put({ absence: absenceOf(policy) })}
        />
        {absence.policy === 'catch_up' && (
          <NumberInput
            name="mostLeads"
            label={text.policyLabel.mostLeads}
            value={absence.mostLeads}
            min={1}
            max={100}
            onChange={(mostLeads) => put({ absence: { ...absence, mostLeads } })}
          />
        )}
        <Choice
          name="whenNobody"
          label={text.policyLabel.whenNobody}
          value={whenNobody.do}
          words={text.whenNobody}
          onChange={(chosen) => put({ whenNobody: chosen === 'hold' ? waiting : { do: chosen } })}
        />
        {whenNobody.do === 'hold' && (
          <Flex direction="row" gap="sm" wrap align="end">
            <NumberInput
              name="mostMinutes"
              label={text.policyLabel.mostMinutes}
              value={whenNobody.mostMinutes}
              min={1}
              max={43_200}
              onChange={(mostMinutes) => put({ whenNobody: { ...whenNobody, mostMinutes } })}
            />
            <Choice
              name="order"
              label={text.policyLabel.order}
              value={whenNobody.order}
              words={text.order}
              onChange={(order) => put({ whenNobody: { ...whenNobody, order } })}
            />
            <Choice
              name="then"
              label={text.policyLabel.then}
              value={whenNobody.then}
              words={text.then}
              onChange={(then) => put({ whenNobody: { ...whenNobody, then } })}
            />
          </Flex>
        )}
        <MultiSelect
          name="fallbacks"
          label={text.policyLabel.fallbacks}
          value={territory.fallbackOwnerIds}
          options={owners.options(territory.fallbackOwnerIds)}
          onChange={(chosen) => put({ fallbackOwnerIds: chosen.map(String) })}
        />
        <Select
          name="calendar"
          label={text.policyLabel.calendar}
          value={territory.calendarId ?? ''}
          options={[
            { value: '', label: text.policyLabel.noCalendar },
            ...choices.calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name })),
          ]}
          onChange={(calendarId) => put({ calendarId: calendarId === '' ? null : String(calendarId) })}
        />
      </Flex>
    </Accordion>
  );
}
