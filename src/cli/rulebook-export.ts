import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { writeRulebookFile } from '../rulebook-file/write-rulebook-file.ts';
import { loadNameBook } from '../usecases/rulebook-files/load-name-book.ts';
import { fileTrouble } from './file-trouble.ts';
import { namedRulebook } from './named-rulebook.ts';
import { forPortal } from './portal-command.ts';

interface ExportOptions {
  readonly portal: string;
  readonly version?: string;
  readonly draft?: true;
  readonly out?: string;
}

export function rulebookExportCommand(): Command {
  return new Command('export')
    .description('write a whole rulebook as one YAML file for people and for git; see docs/rulebook-file.md')
    .requiredOption('--portal <id>', "HubSpot's account id")
    .addOption(
      new Option('--version <number>', 'a published version; default: the live one').conflicts('draft'),
    )
    .option('--draft', 'the draft')
    .option('--out <file>', 'where to; default: the terminal')
    .action(({ portal, version, draft, out }: ExportOptions) =>
      forPortal(portal, async (pool, portalId) => {
        const name = draft ? 'draft' : (version ?? 'live');
        if (version !== undefined && !/^\d+$/.test(version)) {
          throw new Error(`--version ${version}: must be the number of a version.`);
        }
        const rulebook = await namedRulebook(name, { pool, portalId });
        const text = writeRulebookFile(rulebook, await loadNameBook(pool, portalId));
        if (out === undefined) {
          process.stdout.write(text);
          return;
        }
        try {
          writeFileSync(out, text);
        } catch (error) {
          throw new Error(`${out} cannot be written: ${fileTrouble(error)}.`, { cause: error });
        }
        console.log(`${out} holds the rulebook now: ${rulebook.territories.length} territories.`);
      }),
    );
}
