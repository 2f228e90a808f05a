import { Command } from 'commander';
import type { PreviewEvent } from '../routing/preview-chain.ts';
import { readMomentOption } from './read-moment.ts';
import type { PreviewFiles, PreviewRun } from './preview-offline.ts';
import { textTable } from './text-table.ts';

export function slaPreviewCommand(): Command {
  return new Command('sla-preview')
    .description(
      'tell the whole chain that follows for a lead that nobody answers: warnings, breaches, fallbacks',
    )
    .requiredOption('--rulebook <file>', 'rulebook as JSON')
    .requiredOption('--created <time>', 'when the lead comes, such as 2026-11-20T16:30:00Z')
    .requiredOption(
      '--lead <file>',
      'one lead as .csv, .jsonl or .json; columns are HubSpot contact properties',
    )
    .option('--reps <file>', 'reps as .csv, .jsonl or .json; left out: everybody named, always at work')
    .option('--accounts <file>', 'companies with their owners, as .csv, .jsonl or .json')
    .option('--list <id=file...>', 'a list that conditions name, one value per line')
    .option('--json', 'one JSON object per event')
    .action(async ({ json, created, ...files }: PreviewFiles & { created: string; json?: boolean }) => {
      const { previewOffline } = await import('./preview-offline.ts');
      const run = await previewOffline(files, readMomentOption('--created', created));
      console.log(json ? run.events.map((event) => JSON.stringify(run.told(event))).join('\n') : report(run));
    });
}

const words: Readonly<Record<PreviewEvent['kind'], string>> = {
  held: 'waits for a rep',
  assigned: 'given to',
  kept: 'stays with',
  warned: 'warning to',
  breached: 'no answer from',
  waits: 'stays for now with',
  escalated: 'goes on to',
  stays: 'stays with',
};

function report({ events, told }: PreviewRun): string {
  const rows = events.map((event) => {
    const { owner, ownerTime, territoryTime, reason } = told(event);
    return [shown(territoryTime), shown(ownerTime), words[event.kind], owner ?? '', reason];
  });
  return textTable(["territory's time", "owner's time", 'event', 'owner', 'why'], rows);
}

/** "2026-11-20T16:30:00+01:00[Europe/Berlin]" → "Fri 2026-11-20 16:30 Europe/Berlin". */
function shown(time: string): string {
  const [, date = '', hours = '', seconds = '', zone = ''] =
    /^(\S+)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)\S*\[(.+)\]$/.exec(time) ?? [];
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(date).getUTCDay()];
  return `${weekday} ${date} ${hours}${seconds === ':00' ? '' : seconds} ${zone}`;
}
