import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';

/** A JSON file of the project: its content, or one sentence that says why there is none. */
export type JsonFile =
  | { readonly path: string; readonly content: unknown; readonly fault: null }
  | { readonly path: string; readonly content: null; readonly fault: string };

/** `path` is relative to `dir` and stands in every fault. */
export async function readJsonFile(dir: string, path: string): Promise<JsonFile> {
  let text: string;
  try {
    text = await readFile(join(dir, path), 'utf8');
  } catch {
    return { path, content: null, fault: `${path}: there is no such file.` };
  }
  try {
    return { path, content: JSON.parse(text) as unknown, fault: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path, content: null, fault: `${path}: is not JSON: ${reason}.` };
  }
}

/** Paths below `dir`, with "/" between folders, without what is installed or built. */
export async function filesBelow(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort();
}

/** One sentence per issue: file, place in it, what is wrong. */
export function schemaFaults(path: string, schema: z.ZodType, value: unknown, under = ''): readonly string[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const place = [under, ...issue.path.map(String)].filter(Boolean).join('.');
    const said = issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '');
    return `${path}: ${place === '' ? '' : `${place} `}${said}.`;
  });
}
