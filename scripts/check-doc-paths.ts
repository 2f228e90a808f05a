/** Every path of this project that a Markdown file names, in a link or in `code`, exists. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', '.git', '.baton', 'coverage']);
const documents = globSync('**/*.md', { cwd: root, exclude: (path) => skipped.has(basename(path)) });
const folders = new Set(
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])),
);

const faults: string[] = [];
for (const document of documents) {
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  lines.forEach((line, index) => {
    const links = [...line.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)].map((match) => ({
      named: match[1] ?? '',
      from: dirname(document),
    }));
    // In code only what begins with a folder of ours is a path; commands, URLs and placeholders are not.
    const code = [...line.matchAll(/`([\w.-]+\/[\w./@-]*)`/g)]
      .map((match) => ({ named: match[1] ?? '', from: '.' }))
      .filter(
        ({ named }) => folders.has(named.split('/')[0] ?? '') && !skipped.has(named.split('/')[0] ?? ''),
      );
    for (const { named, from } of [...links, ...code]) {
      if (!existsSync(join(root, from, decodeURI(named))))
        faults.push(`${document}:${index + 1} names ${named}, which is not there`);
    }
  });
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
