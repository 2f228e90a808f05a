import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { readJson, readText } from './read-table.ts';

export function clockCommand(): Command {
  return new Command('clock')
    .description(
      'compute due times and elapsed business time: JSON with calendars and questions in, JSON with answers out',
    )
    .option('--file <file>', 'JSON; left out: standard input')
    .action(async ({ file }: { file?: string }) => {
      const written =
        file === undefined
          ? readJson(await text(process.stdin), 'standard input')
          : readJson(readText(file), file);
      // Loaded here: the library of holidays is large.
      const { answerClockQuestions } = await import('./clock-questions.ts');
      console.log(JSON.stringify({ answers: answerClockQuestions(written) }, null, 2));
    });
}
