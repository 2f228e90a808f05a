import { describe, expect, test } from '@jest/globals';
import { contractFault, copyOf } from '../../scripts/check-card-contract.ts';

describe('the cards’ copy of the contract', () => {
  test('passes when it says what the source says', () => {
    expect(contractFault('export const a = 1;\n', copyOf('export const a = 1;\n'))).toBeNull();
  });

  test('fails when one of them has changed', () => {
    expect(contractFault('export const a = 2;\n', copyOf('export const a = 1;\n'))).toContain('differs');
  });

  test('fails when there is none', () => {
    expect(contractFault('export const a = 1;\n', null)).toContain('no copy');
  });
});
