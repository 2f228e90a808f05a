import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { keyInRulebook } from './file-keys.ts';
import type { FileFault } from './file-fault.ts';

/** What a file says, with the keys of a rulebook, and where it says it. */
export interface Source {
  readonly value: unknown;
  /** Line of what stands at a path of the value, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** Plain values alone: no anchors, no tags of its own, no key twice. */
export function readYaml(text: string): Source | { readonly faults: readonly FileFault[] } {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const conflict = text.split('\n').findIndex((written) => /^(<{7}|>{7}) /.test(written));
  if (conflict >= 0) {
    const message = 'This line was left by git where two changes meet: keep one of them, or both.';
    return { faults: [{ line: conflict + 1, message }] };
  }
  const faults: FileFault[] = [...doc.errors, ...doc.warnings].map(({ message, pos }) => ({
    line: counter.linePos(pos[0]).line,
    message: `This is not YAML as Baton reads it: ${message.replace(/\.$/, '')}.`,
  }));
  const lines = new Map<string, number>();

  function read(node: unknown, path: readonly (string | number)[]): unknown {
    const offset = (node as Partial<Node> | null)?.range?.[0];
    const line = offset === undefined ? null : counter.linePos(offset).line;
    if (line !== null && !lines.has(path.join('\n'))) lines.set(path.join('\n'), line);
    if (isAlias(node)) {
      faults.push({
        line,
        message: `*${node.source} is an alias, which Baton does not follow: write it out.`,
      });
      return null;
    }
    if (isSeq(node)) return node.items.map((item, i) => read(item, [...path, i]));
    if (!isMap(node)) return isScalar(node) ? node.value : null;
    const entries = node.items.map((pair): [string, unknown] => {
      const written = isScalar(pair.key) ? String(pair.key.value) : '';
      const section = path[0];
      const key = section === undefined ? written : keyInRulebook(String(section), written);
      const inner = [...path, key];
      const keyOffset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (keyOffset !== undefined) lines.set(inner.join('\n'), counter.linePos(keyOffset).line);
      return [key, read(pair.value, inner)];
    });
    return Object.fromEntries(entries);
  }

  const value = read(doc.contents, []);
  if (faults.length > 0) return { faults };
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const line = lines.get(path.slice(0, length).join('\n'));
        if (line !== undefined) return line;
      }
      return null;
    },
  };
}
