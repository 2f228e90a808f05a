#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { clockCommand } from './clock.ts';
import { listCommand } from './list.ts';
import { editorCommand } from './editor.ts';
import { explainCommand } from './explain.ts';
import { migrateCommand } from './migrate.ts';
import { modeCommand } from './mode.ts';
import { replayCommand } from './replay.ts';
import { routeCommand } from './route.ts';
import { publishCommand } from './publish.ts';
import { rulebookCommand } from './rulebook.ts';
import { scorecardCommand } from './scorecard.ts';
import { slaPreviewCommand } from './sla-preview.ts';
import { verifyLogCommand } from './verify-log.ts';
import { whatIfCommand } from './what-if.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const program = new Command('baton').description('Lead routing inside HubSpot');
program.addCommand(migrateCommand());
program.addCommand(modeCommand());
program.addCommand(editorCommand());
program.addCommand(routeCommand());
program.addCommand(explainCommand());
program.addCommand(publishCommand());
program.addCommand(rulebookCommand());
program.addCommand(listCommand());
program.addCommand(scorecardCommand());
program.addCommand(clockCommand());
program.addCommand(slaPreviewCommand());
program.addCommand(verifyLogCommand());
program.addCommand(whatIfCommand());
program.addCommand(replayCommand());
helpAfterErrors(program);
program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/** Commands that are added do not take it over from the program. */
function helpAfterErrors(command: Command): void {
  command.showHelpAfterError('(--help tells what can be said here.)');
  for (const sub of command.commands) helpAfterErrors(sub);
}
