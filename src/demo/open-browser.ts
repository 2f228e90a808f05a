import { spawn } from 'node:child_process';

/** Opens the address where there is a person and a screen; elsewhere, and on any trouble, does nothing. */
export function openBrowser(url: string): void {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!process.stdout.isTTY || process.env.CI || !hasScreen) return;
  const commands: Record<string, [string, ...string[]]> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
