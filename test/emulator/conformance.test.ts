import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { conformanceReport } from '../../scripts/conformance/conformance-report.ts';
import { exchangeSchema, type Exchange } from '../../scripts/conformance/exchange.ts';
import { printReport } from '../../scripts/conformance/print-report.ts';
import { SpecLibrary } from '../../scripts/conformance/spec-library.ts';

/** A small API of our own in the form of HubSpot's files. */
const specOf = (version: string) => ({
  openapi: '3.0.1',
  info: { title: 'things', version: '1' },
  paths: {
    [`/things/${version}/{kind}/batch/read`]: {
      post: {
        operationId: 'read',
        parameters: [{ name: 'kind', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Ask' } } } },
        responses: {
          200: {
            description: '',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Found' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    responses: {
      Error: { description: '', content: { '*/*': { schema: { $ref: '#/components/schemas/Error' } } } },
    },
    schemas: {
      Ask: {
        type: 'object',
        required: ['ids'],
        properties: { ids: { type: 'array', items: { type: 'string' } } },
      },
      Found: {
        type: 'object',
        required: ['at'],
        properties: { at: { type: 'string', format: 'date-time' } },
      },
      Error: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
    },
  },
});

let folder: string;
let libraries: SpecLibrary[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-specs-'));
  for (const version of ['2026-03', '2026-09']) {
    mkdirSync(join(folder, 'Things', version), { recursive: true });
    writeFileSync(join(folder, 'Things', version, 'things.json'), JSON.stringify(specOf(version)));
  }
  libraries = ['2026-03', '2026-09'].map((version) => new SpecLibrary(folder, version));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exchange = (change: Partial<Exchange> = {}): Exchange =>
  exchangeSchema.parse({
    method: 'POST',
    path: '/things/2026-03/red/batch/read',
    query: {},
    requestHeaders: { 'content-type': 'application/json' },
    requestBody: { ids: ['1'] },
    status: 200,
    responseHeaders: {},
    responseBody: { at: '2026-11-22T10:00:00.000Z' },
    ...change,
  });
const texts = async (change: Partial<Exchange>) => {
  const { findings } = await conformanceReport(libraries, [exchange(change)]);
  return findings.map(({ version, side, text }) => `${version} ${side} ${text}`);
};
const inBoth = (text: string) => [`2026-03 ${text}`, `2026-09 ${text}`];

describe('the conformance check', () => {
  test('passes what keeps to the files, in both versions', async () => {
    const report = await conformanceReport(libraries, [exchange(), exchange()]);
    expect(report.passed).toBe(true);
    expect(report.rows).toMatchObject([{ operation: 'POST /things/{version}/{kind}/batch/read', seen: 2 }]);
    expect(printReport(report)).toContain('Conforms');
  });

  test.each([
    ['a missing field', { requestBody: {} }, ["request /requestBody must have required property 'ids'"]],
    [
      'a wrong type',
      { requestBody: { ids: [7] } },
      ['request /requestBody/ids/* must be string (got number)'],
    ],
    [
      'a misspelt field',
      { requestBody: { ids: [], idds: [] } },
      ['request /requestBody must NOT have additional properties (idds)'],
    ],
    [
      'a query parameter that nobody knows',
      { query: { limit: '1' } },
      ['request /query must NOT have additional properties (limit)'],
    ],
    [
      'a reply without what it must have',
      { responseBody: {} },
      ["response 200 body must have required property 'at'"],
    ],
    [
      'a time that is none',
      { responseBody: { at: 'soon' } },
      ['response 200 body/at must match format "date-time"'],
    ],
    ['a success that is not declared', { status: 201 }, ['response 201 is not declared (200)']],
    [
      'an error in another shape',
      { status: 404, responseBody: { reason: 'gone' } },
      [
        "response 404 body must have required property 'message'",
        'response 404 body must NOT have additional properties (reason)',
      ],
    ],
  ])('finds %s', async (_, change, expected) => {
    expect((await texts(change)).toSorted()).toEqual(expected.flatMap(inBoth).toSorted());
  });

  test('finds a path that no file has', async () => {
    const found = await texts({ path: '/things/2026-03/red/batch/write' });
    expect(found).toEqual(
      libraries.map(({ version }) => `${version} request no file of ${version} knows this path and method`),
    );
  });

  test('shows each open mismatch once, with how often and an example', async () => {
    const wrong = exchange({ responseBody: {} });
    const report = await conformanceReport(libraries, [wrong, wrong, wrong]);
    expect(report.passed).toBe(false);
    expect(printReport(report)).toMatch(
      /must have required property 'at' \(3 times\)\n {2}example: POST \/things/,
    );
  });

  test('is skipped in plain words without the files', () => {
    const run = spawnSync(process.execPath, ['scripts/conformance.ts'], { encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('Skipped');
    expect(run.stdout).toContain('git clone');
  });

  test('fails on a mismatch', () => {
    const file = join(folder, 'exchanges.jsonl');
    writeFileSync(file, `${JSON.stringify(exchange({ responseBody: {} }))}\n`);
    const args = ['scripts/conformance.ts', '--specs', folder, '--exchanges', file];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('Does not conform: 2 open mismatches.');
  });
});
