import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

// A watcher holds the other end of our pipe: when we go, even by kill -9, it reads end-of-file and stops the child.
// It is started from a subshell, so that the child (Postgres counts its children) never sees it.
const TETHER =
  'exec 3<&0; ( { read -r _ <&3 || kill -s "$0" $$; } >/dev/null 2>&1 & ); exec "$@" 3<&- </dev/null';

export interface TetherOptions {
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  cwd: string;
  /** What the child gets when this process ends; without "SIG". */
  stopSignal: 'INT' | 'TERM';
  /** Run as this user; only root may ask for it. */
  user?: { uid: number; gid: number } | undefined;
}

export interface TetheredProcess {
  pid: number;
  stdout: Readable;
  stderr: Readable;
  kill(signal: NodeJS.Signals): boolean;
  /** Resolves when the process is gone, with its exit code or the signal that ended it. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/**
 * Starts a process that never outlives this one and does not hear the terminal's Ctrl-C,
 * so that the caller alone decides in which order things stop.
 */
export function spawnTethered(options: TetherOptions): TetheredProcess {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    '/bin/sh',
    ['-c', TETHER, options.stopSignal, options.command, ...options.args],
    {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...options.user,
    },
  );
  child.stdin.on('error', () => undefined);
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  exited.catch(() => undefined);
  return {
    pid: child.pid ?? -1,
    stdout: child.stdout,
    stderr: child.stderr,
    kill: (signal) => child.kill(signal),
    exited,
  };
}
