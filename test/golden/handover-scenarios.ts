import type { Lead } from '../../src/routing/lead.ts';
import type { HandoverRequest, TurnCause } from '../../src/routing/turn-inputs.ts';
import { aTerritory, at, wednesday } from '../routing/samples.ts';
import type { Scenario, ScenarioTurn } from './golden-file.ts';
import { HOUR, german, lead, leads, scenario, team, turn, slaPolicies } from './scenario.ts';
const handover = (
  cause: TurnCause,
  given: readonly Lead[],
  now: number,
  request: HandoverRequest | null = null,
): ScenarioTurn => ({ cause, at: now, leads: given, request });
const given = turn(leads('101', '102'));
const night = at('2026-11-18T17:30:00Z');
const asked = { by: 'Anna Berg', ownerId: null };

/** Leads that leave their owner. */
export const handoverScenarios: readonly Scenario[] = [
  scenario(
    'escalated',
    'two that nobody answered go to the next rep, turns given back',
    { giveBack: { onReject: true, onEscalation: true } },
    {
      before: [given],
      turn: handover('escalated', leads('101', '102'), wednesday + HOUR),
    },
  ),
  scenario(
    'escalated-named',
    'a chain of one step, to the named fallback',
    {
      territories: [aTerritory(team, { fallbackOwnerIds: ['4'] })],
      slaPolicies: [
        {
          ...slaPolicies[0]!,
          steps: [{ to: 'named', targetMinutes: 30 }],
          offHours: { do: 'follow_sun', territoryIds: ['dach'] },
        },
      ],
    },
    {
      before: [given],
      turn: handover('escalated', leads('101'), at('2026-11-18T15:00:00Z')),
    },
  ),
  scenario(
    'escalated-last-resort',
    'a chain that ends at the last resort',
    { slaPolicies: [{ ...slaPolicies[0]!, steps: [{ to: 'last_resort' }] }] },
    {
      before: [given],
      turn: handover('escalated', leads('101'), wednesday + HOUR),
    },
  ),
  scenario(
    'escalated-on-call',
    'at night whoever is on call',
    { slaPolicies: [{ ...slaPolicies[0]!, offHours: { do: 'on_call', ownerIds: ['5'] } }] },
    {
      before: [given],
      turn: handover('escalated', leads('101'), night),
    },
  ),
  scenario(
    'passed-on',
    'the owner passes the lead on',
    { giveBack: { onReject: true, onEscalation: false } },
    {
      before: [given],
      turn: handover('passed_on', leads('101'), wednesday + HOUR, asked),
    },
  ),
  scenario(
    'rerouted',
    'decided from the start on what is known now',
    {},
    {
      before: [given],
      turn: handover(
        'rerouted',
        [lead('101', { country: 'Austria', tier: 'gold' })],
        wednesday + HOUR,
        asked,
      ),
    },
  ),
  scenario(
    'reassigned',
    'a person gives it to somebody who is not at work',
    {},
    {
      before: [given],
      turn: handover('reassigned', leads('101'), wednesday + HOUR, { by: 'Björn Öst', ownerId: '4' }),
    },
  ),
  scenario(
    'restarted',
    'a person changed the owner in HubSpot',
    {},
    {
      before: [given],
      turn: handover('restarted', [lead('101', { ...german, hubspot_owner_id: '3' })], wednesday + HOUR, {
        by: null,
        ownerId: '3',
      }),
    },
  ),
];
