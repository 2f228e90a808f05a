/** Plain lines on stdout: what was done and how long it took. */
export function say(line: string): void {
  clearStatus();
  console.log(line);
}

/** Runs a step and says that it is done. `describe` may tell more than the name once the answer is known. */
export async function step<T>(done: string | ((value: T) => string), work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const value = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${typeof done === 'string' ? done : done(value)} (${seconds} s)`);
  return value;
}

let statusShown = false;
let lastStatusAt = 0;

/** A line that replaces itself at a terminal; elsewhere it is repeated every five seconds. */
export function showStatus(line: string): void {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\x1b[K${line}`);
    statusShown = true;
  } else if (Date.now() - lastStatusAt >= 5_000) {
    lastStatusAt = Date.now();
    console.log(line);
  }
}

function clearStatus(): void {
  if (statusShown) process.stdout.write('\r\x1b[K');
  statusShown = false;
}
