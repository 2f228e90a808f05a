#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { listCommand } from './list.ts';
import { explainCommand } from './explain.ts';
import { migrateCommand } from './migrate.ts';
import { modeCommand } from './mode.ts';
import { routeCommand } from './route.ts';
import { publishCommand } from './publish.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const program = new Command('baton').description('Lead routing inside HubSpot').showHelpAfterError();
program.addCommand(migrateCommand());
program.addCommand(modeCommand());
program.addCommand(routeCommand());
program.addCommand(explainCommand());
program.addCommand(publishCommand());
program.addCommand(listCommand());
program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
