import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { sameValue } from '../routing/field-changes.ts';
import { rulebookChanges } from '../routing/rulebook-changes.ts';
import { en } from '../usecases/words/en.ts';
import { renamedTerritories } from '../rulebook-file/renamed-territories.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { publishCheckedRulebook } from '../usecases/publish-rulebook.ts';
import { loadNameBook } from '../usecases/rulebook-files/load-name-book.ts';
import { putInDraft } from '../usecases/rulebook-files/put-in-draft.ts';
import { checkWritten } from '../usecases/settings/check-draft.ts';
import { loadNames } from '../usecases/settings/people-names.ts';
import { changesText } from './changes-text.ts';
import { namedRulebook } from './named-rulebook.ts';
import type { Account } from './named-rulebook.ts';
import { forPortal } from './portal-command.ts';
import { rulebookFromFile } from './rulebook-from-file.ts';

interface ImportOptions {
  readonly portal: string;
  readonly note?: string;
  readonly draft?: true;
  readonly replace?: true;
}

export function rulebookImportCommand(): Command {
  return new Command('import')
    .description('take a rulebook file into an account, as its draft or published at once')
    .argument('<file>', 'YAML as "rulebook export" writes it, or JSON')
    .requiredOption('--portal <id>', "HubSpot's account id")
    .addOption(new Option('--note <text>', 'publish it: what changed and why').conflicts('draft'))
    .option('--draft', 'make it the draft, to be looked at and published in the settings')
    .addOption(
      new Option('--replace', 'with --draft: in place of a draft that is there already').conflicts('note'),
    )
    .action((file: string, { portal, note, draft, replace }: ImportOptions) => {
      if (!draft && (note ?? '').trim() === '') {
        throw new Error('Say --draft to make it the draft, or --note TEXT to publish it.');
      }
      return forPortal(portal, async (pool, portalId) => {
        const account = { pool, portalId };
        const rulebook = rulebookFromFile(file, await loadNameBook(pool, portalId));
        const live = await namedRulebook('live', account);
        if (sameValue(live, rulebook)) {
          return console.log(`${file} says what account ${portalId} routes by already: nothing was done.`);
        }
        console.log(await whatChanges(live, rulebook, account));
        const author = userInfo().username;
        if (note === undefined) {
          const what = `The draft was taken from the file ${basename(file)}.`;
          await putInDraft({ pool }, portalId, rulebook, { author, what, replace: replace ?? false });
          return console.log(`It is the draft of account ${portalId} now.`);
        }
        const { findings } = await checkWritten(pool, portalId, rulebook, en);
        const warnings = findings.filter(({ severity }) => severity === 'warning');
        const accepted = warnings.map(({ id, message }) => ({ id, message, by: author }));
        const by = { author, note, accepted };
        const version = await publishCheckedRulebook({ pool }, portalId, rulebook, by);
        for (const { message } of warnings) console.log(`Accepted: ${message}`);
        return console.log(`Account ${portalId} routes by version ${version} now.`);
      });
    });
}

/** The difference in words, and what may not be meant in it. */
async function whatChanges(live: Rulebook, rulebook: Rulebook, { pool, portalId }: Account): Promise<string> {
  const names = await loadNames(pool, portalId, [rulebook, live], en);
  const hints = renamedTerritories(live, rulebook).map(
    ({ before, after }) =>
      `Territory "${before.name}" goes and "${after.name}" comes. If it is the same one under another name, write ` +
      `"id: ${before.territoryId}" below the name, so that turns, caps and history stay with it.`,
  );
  return [changesText(rulebookChanges(live, rulebook, names)), ...hints, ''].join('\n\n').trimEnd();
}
