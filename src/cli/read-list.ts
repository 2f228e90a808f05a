import { basename } from 'node:path';
import type { NamedList } from '../routing/named-list.ts';
import { readText } from './read-table.ts';

/** Reads `<id>=<file>`, as --list takes it: a value a line, the first column of a CSV. */
export function readList(named: string): NamedList {
  const [listId = '', path = ''] = named.split(/=(.*)/s);
  if (listId === '' || path === '')
    throw new Error(`--list ${named}: must read like customers=customers.csv.`);
  const values = readText(path)
    .split('\n')
    .map((line) => (line.split(',')[0] ?? '').trim().replace(/^"(.*)"$/, '$1'))
    .filter((value) => value !== '');
  return { listId, name: basename(path).replace(/\.\w+$/, ''), values };
}
