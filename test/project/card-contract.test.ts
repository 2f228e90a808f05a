import { describe, expect, test } from '@jest/globals';
import { copyFault, copyOf } from '../../scripts/check-card-contract.ts';

const copy = { to: 'app/copy.ts', from: ['src/b.ts'] };
const sources = new Map([
  ['src/a.ts', "import { z } from 'zod';\n\nexport const a = z.string();\n"],
  [
    'src/b.ts',
    "import { z } from 'zod';\nimport {\n  a,\n} from './a.ts';\nexport { a } from './a.ts';\n\nexport const b = z.array(a);\n",
  ],
]);
const read = (path: string) => Promise.resolve(sources.get(path) ?? `no ${path}`);

describe('the copy of the contract that an extension carries', () => {
  test('has every declaration once, what is imported first, and packages on top', async () => {
    const text = await copyOf(copy, read);
    expect(text.split('\n').slice(1).join('\n')).toBe(
      "\nimport { z } from 'zod';\n\nexport const a = z.string();\n\nexport const b = z.array(a);\n",
    );
  });

  test('passes when it says what the sources say', async () => {
    const wanted = await copyOf(copy, read);
    expect(copyFault(copy, wanted, wanted)).toBeNull();
  });

  test('of a file that is taken over as it is has its very lines, its imports too', async () => {
    const hook = { to: 'app/hook.ts', from: ['src/b.ts'], asIs: true as const };
    const [header, ...lines] = (await copyOf(hook, read)).split('\n');
    expect(header).toContain('A checked copy of src/b.ts');
    expect(lines.join('\n')).toBe(sources.get('src/b.ts'));
    expect(copyFault(hook, await copyOf(hook, read), 'an older line')).toContain('differs from src/b.ts');
  });

  test('fails when one of them has changed, or there is no copy', () => {
    expect(copyFault(copy, 'new', 'old')).toContain('app/copy.ts differs from src/b.ts');
    expect(copyFault(copy, 'new', null)).toContain('is missing');
  });
});
