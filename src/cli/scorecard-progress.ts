/** Tells on stderr what is being done: one line that is rewritten, or, into a file, a line every few seconds. */
export function progressTo(stream: NodeJS.WriteStream): (doing: string, done: number) => void {
  let told = performance.now();
  return (doing, done) => {
    const text = `${String(Math.round(done * 100)).padStart(3)} % ${doing}`;
    if (stream.isTTY) {
      stream.write(done >= 1 ? '\r\u001b[K' : `\r\u001b[K${text}`);
    } else if (done < 1 && performance.now() - told > 3_000) {
      told = performance.now();
      stream.write(`${text}\n`);
    }
  };
}
