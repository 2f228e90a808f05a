import { attributeDe } from './attributes-de.ts';
import type { conditionsEn } from './conditions-en.ts';
import { industriesIn, industryWords } from './industries.ts';
import { namedValuesDe, valueWordsDe } from './values-de.ts';

const nicht = (denied: boolean) => (denied ? 'nicht ' : '');

/** "31.01.2026" for "2026-01-31". */
const tag = (day: string | undefined) => (day ?? '').split('-').reverse().join('.');

export const conditionsDe = {
  attribute: attributeDe,
  score: 'Punktzahl',
  grade: 'Note',
  value: (attribute: string, value: string) =>
    attribute === 'industry' ? industryWords(value, 'de') : valueWordsDe(attribute, value),
  named: (attribute: string) => (attribute === 'industry' ? industriesIn('de') : namedValuesDe(attribute)),
  property: (name: string) => `Eigenschaft „${name}“`,
  is: (name: string, value: string) => `${name} ist ${value}`,
  known: (name: string) => `${name} ist bekannt`,
  unknown: (name: string) => `${name} ist nicht bekannt`,
  asks: (name: string, asked: string) => `${name} ist ${asked}`,
  verbal: (name: string, asked: string) => `${name} ${asked}`,
  list: (values: string, left: number) => `${values} und ${left} weitere`,
  oneOf: (values: string, many: boolean, denied: boolean) =>
    many ? `${denied ? 'keines' : 'eines'} von ${values}` : `${nicht(denied)}${values}`,
  startsWith: (values: string, many: boolean, denied: boolean) =>
    `beginnt ${nicht(denied)}mit ${many ? `einem von ${values}` : values}`,
  contains: (values: string, many: boolean, denied: boolean) =>
    many
      ? `enthält ${denied ? 'keines' : 'eines'} von ${values}`
      : `enthält ${denied ? `„${values}“ nicht` : values}`,
  endsWith: (values: string, many: boolean, denied: boolean) =>
    `endet ${nicht(denied)}mit ${many ? `einem von ${values}` : values}`,
  atMost: (to: number | undefined, denied: boolean) => `${nicht(denied)}höchstens ${to}`,
  atLeast: (from: number, denied: boolean) => `${nicht(denied)}mindestens ${from}`,
  fromTo: (from: number, to: number, denied: boolean) => `${nicht(denied)}zwischen ${from} und ${to}`,
  untilDay: (to: string | undefined, denied: boolean) => `liegt ${nicht(denied)}vor oder am ${tag(to)}`,
  sinceDay: (from: string, denied: boolean) => `liegt ${nicht(denied)}am ${tag(from)} oder danach`,
  fromDayToDay: (from: string, to: string, denied: boolean) =>
    `liegt ${nicht(denied)}zwischen ${tag(from)} und ${tag(to)}`,
  range: (from: string, to: string) => `${from} bis ${to}`,
  inRanges: (ranges: string, denied: boolean) => `liegt ${nicht(denied)}im Bereich ${ranges}`,
  inList: (name: string, denied: boolean) => `steht ${nicht(denied)}in der Liste „${name}“`,
  inNoList: (listId: string, denied: boolean) =>
    `steht ${nicht(denied)}in der Liste „${listId}“, die es nicht gibt`,
  everyLead: 'jeder Lead',
  takesEveryLead: 'nimmt jeden Lead',
  and: ' und ',
  or: ' oder ',
  noneOf: (parts: string) => `nichts davon: ${parts}`,
  more: (count: number) => `und ${count} weitere`,
} satisfies typeof conditionsEn;
