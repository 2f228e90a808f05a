import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './supervised-process.ts';
import { spawnTethered } from './tethered-process.ts';
import { until } from './until.ts';

export interface NodeChildOptions {
  /** Path from the project's root. */
  script: string;
  args?: string[];
  env: Record<string, string | undefined>;
  logFile: string;
  /** Answers true when the child does its work. */
  isReady(): Promise<boolean>;
}

const PROJECT = join(import.meta.dirname, '..', '..');
const READY_DEADLINE_MS = 30_000;
const STOP_DEADLINE_MS = 15_000;

/** Starts one of the project's programs with this process's Node and waits until it is ready. */
export async function startNodeChild(options: NodeChildOptions): Promise<Running> {
  const child = spawnTethered({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', options.script, ...(options.args ?? [])],
    env: options.env,
    cwd: PROJECT,
    stopSignal: 'TERM',
  });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-2_000);
    });
  }
  let gone = false;
  const exited = child.exited.then((how) => {
    gone = true;
    log.end();
    return how;
  });
  try {
    await until(`${options.script} to be ready`, () => gone || options.isReady(), {
      timeoutMs: READY_DEADLINE_MS,
      everyMs: 50,
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(
      `${options.script} was not ready after ${READY_DEADLINE_MS / 1000} s; see ${options.logFile}.`,
      { cause: error },
    );
  }
  if (gone)
    throw new Error(`${options.script} ended at once: ${lastLine(tail)} (more in ${options.logFile})`);
  return {
    pid: child.pid,
    kill: (signal) => child.kill(signal),
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      const late = sleep(STOP_DEADLINE_MS, 'late', { ref: false });
      if ((await Promise.race([exited, late])) === 'late') child.kill('SIGKILL');
      await exited;
    },
  };
}

/** For `isReady`: the address answers with a good status. */
export async function answersWell(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.ok;
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n').filter(Boolean);
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
