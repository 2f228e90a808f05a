import { createReadStream } from 'node:fs';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { parse } from 'csv-parse';
import { keepNamedList } from '../usecases/keep-named-list.ts';
import { forPortal } from './portal-command.ts';

interface ListOptions {
  readonly file: string;
  readonly column?: string;
  readonly name?: string;
}

export function listCommand(): Command {
  return new Command('list')
    .description(
      'put a named list (domains, accounts) in place from a CSV file; conditions name it by its id',
    )
    .argument('<portal>', "HubSpot's account id")
    .argument('<list-id>', 'as the rulebook names it')
    .requiredOption('--file <file>', 'CSV with a header line')
    .option('--column <name>', 'the column to take; default: the first')
    .option('--name <text>', 'what people call the list; default: its id')
    .action((portal: string, listId: string, options: ListOptions) =>
      forPortal(portal, async (pool, portalId) => {
        const values = await readColumn(options.file, options.column);
        const list = { listId, name: options.name ?? listId, values };
        await keepNamedList(pool, portalId, list, userInfo().username);
        console.log(`List "${listId}" holds ${values.length} values now.`);
      }),
    );
}

/** The values of one column, each once, without empty ones. */
async function readColumn(file: string, wanted: string | undefined): Promise<string[]> {
  const values = new Set<string>();
  const rows = createReadStream(file).pipe(
    parse({ columns: true, bom: true, trim: true, skip_empty_lines: true }),
  );
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const column = wanted ?? Object.keys(row)[0] ?? '';
    const value = row[column];
    if (value === undefined)
      throw new Error(`${file} has no column "${column}"; it has ${Object.keys(row).join(', ')}.`);
    if (value !== '') values.add(value);
  }
  if (values.size === 0) throw new Error(`${file} holds no values.`);
  return [...values];
}
