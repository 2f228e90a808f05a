import { readFileSync } from 'node:fs';
import { fileTrouble } from './file-trouble.ts';

/** A file as it lies there; throws a sentence when it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${fileTrouble(error)}.`, { cause: error });
  }
}
