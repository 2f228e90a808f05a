import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { ownerKeys } from './file-keys.ts';

/** What is no longer than this stands on one line. */
const SHORT = 100;

/** Lists whose items take several lines however short they are, so that a change of one is a change of few lines. */
const spacious: ReadonlySet<string> = new Set(['territories', 'slaPolicies', 'calendars', 'rules']);

/** What an owner is called, given the text that stands for them; null when that is not known. */
type NameOf = (owner: string) => string | null;

/** Plain values as YAML that reads well and changes little: an item a line, owners with their names behind them. */
export function layOut(value: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
  // Readers of YAML 1.1 take NO and on for truth values unless they are quoted.
  const doc = new Document(value, { compat: 'yaml-1.1' });
  if (isMap(doc.contents)) arrangeParts(doc.contents, nameOf);
  visit(doc, { Collection: (_, node) => padLikePrettier(node) });
  return doc.toString({ lineWidth: 0 });
}

/** `{ a: 1 }` but `[1, 2]`, so that a repository that formats its files leaves this one alone. */
function padLikePrettier(node: YAMLMap | YAMLSeq): void {
  const write = node.toString.bind(node);
  const flowCollectionPadding = isMap(node) ? ' ' : '';
  node.toString = (context, ...more) => write(context && { ...context, flowCollectionPadding }, ...more);
}

const arrangeParts = (map: YAMLMap, nameOf: NameOf): void =>
  map.items.forEach(({ key, value }) => arrange(value, String(key), nameOf));

function arrange(node: unknown, key: string, nameOf: NameOf): void {
  if (isMap(node)) return arrangeMap(node, nameOf);
  if (isSeq(node)) return arrangeList(node, key, nameOf);
  if (ownerKeys.has(key)) addName(node, nameOf);
}

function arrangeMap(map: YAMLMap, nameOf: NameOf): void {
  if (
    lengthOf(map) > SHORT ||
    map.items.some(({ key, value }) => String(key) !== 'owner' && hasOwners(key, value))
  ) {
    return arrangeParts(map, nameOf);
  }
  map.flow = true;
  const name = nameOf(String(map.get('owner')));
  if (name !== null) map.comment = asComment(name);
}

function arrangeList(list: YAMLSeq, key: string, nameOf: NameOf): void {
  if (ownerKeys.has(key)) return list.items.forEach((item) => addName(item, nameOf));
  if (list.items.every(isScalar)) {
    list.flow = lengthOf(list) <= SHORT;
    return;
  }
  for (const item of list.items) {
    if (isMap(item) && spacious.has(key)) arrangeParts(item, nameOf);
    else arrange(item, '', nameOf);
  }
}

/** Owners whose names would not find room behind the line. */
function hasOwners(key: unknown, value: unknown): boolean {
  if (ownerKeys.has(String(key))) return true;
  if (isMap(value)) return value.items.some((pair) => hasOwners(pair.key, pair.value));
  return isSeq(value) && value.items.some((item) => hasOwners('', item));
}

function addName(node: unknown, nameOf: NameOf): void {
  if (!isScalar(node)) return;
  const name = nameOf(String(node.value));
  if (name !== null) node.comment = asComment(name);
}

const asComment = (name: string): string => ` ${name.replaceAll(/\s+/g, ' ').trim()}`;

const lengthOf = (node: YAMLMap | YAMLSeq): number => JSON.stringify(node).length;
