import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RollingWindow } from '../../src/demo/emulator/rolling-window.ts';

test('no interval ever holds more takes than the limit, and none is refused below it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
      (limit, gaps) => {
        const window = new RollingWindow(limit, 1_000);
        const accepted: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const recent = accepted.filter((time) => time > now - 1_000).length;
          const taken = window.take(now);
          expect(taken).toBe(recent < limit);
          if (taken) accepted.push(now);
        }
      },
    ),
  );
});
