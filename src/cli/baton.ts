#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { migrateCommand } from './migrate.ts';
import { modeCommand } from './mode.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const program = new Command('baton').description('Lead routing inside HubSpot').showHelpAfterError();
program.addCommand(migrateCommand());
program.addCommand(modeCommand());
program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
