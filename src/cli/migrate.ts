import { Command } from 'commander';
import { migrate } from '../store/migrate.ts';
import { databaseUrl } from './database-url.ts';

export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database up to date').action(async () => {
    const applied = await migrate(databaseUrl());
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  });
}
