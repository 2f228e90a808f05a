import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { createFetchProxy } from '../../src/demo/preview-host/fetch-proxy.ts';
import { verifySignatureV3 } from '../../src/hubspot/signature.ts';
import { bodyOf, serve } from './http-stub.ts';
import type { HttpStub } from './http-stub.ts';
import { until } from '../support/until.ts';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const clientSecret = 'a-secret';
let received: Received[];
let answer: (response: ServerResponse) => void;
let backend: HttpStub;
let proxy: HttpStub;

beforeEach(async () => {
  received = [];
  answer = (response) => response.end('{"fine":true}');
  backend = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  proxy = await serve(
    express().use(
      createFetchProxy({
        permittedOrigins: ['https://baton.example'],
        mapTo: { 'https://baton.example': backend.url },
        clientSecret,
        portalId: 4711,
        appId: 77,
        users: [
          { userId: 9, userEmail: 'rep+1@example.com' },
          { userId: 10, userEmail: 'admin@example.com' },
        ],
      }),
    ),
  );
});

afterEach(() => Promise.all([backend.close(), proxy.close()]));

async function ask(request: Record<string, unknown>, user?: string) {
  const reply = await fetch(`${proxy.url}/proxy`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(user === undefined ? {} : { 'x-preview-user': user }),
    },
    body: JSON.stringify(request),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

const question = { url: 'https://baton.example/api/lead-card?contactId=501' };

describe('the fetch proxy', () => {
  test('hands the question on with the user’s identity and wraps the answer as HubSpot does', async () => {
    const reply = await ask(question);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/lead-card?contactId=501&portalId=4711&userId=9&userEmail=rep%2B1%40example.com&appId=77',
    ]);
    expect(reply).toMatchObject({
      status: 200,
      body: { status: 'success', responseBody: { fine: true }, context: { appServerStatusCode: ['200'] } },
    });
  });

  test.each([
    ['a GET', question],
    ['a POST', { ...question, method: 'POST', body: { note: 'Grüße' } }],
    ['a PUT', { ...question, method: 'PUT', body: { version: 3 } }],
    ['a PATCH', { ...question, method: 'PATCH', body: { name: 'DACH' } }],
    ['a DELETE', { ...question, method: 'DELETE' }],
  ])('signs %s so that Baton’s own verifier accepts it', async (_what, request) => {
    await ask(request);
    const [got] = received;
    expect(got?.method).toBe('method' in request ? request.method : 'GET');
    expect(
      verifySignatureV3({
        method: got?.method ?? '',
        url: `${backend.url}${got?.url ?? ''}`,
        rawBody: Buffer.from(got?.body ?? ''),
        timestamp: got?.headers['x-hubspot-request-timestamp'] as string,
        signature: got?.headers['x-hubspot-signature-v3'] as string,
        clientSecret,
        now: Date.now(),
      }),
    ).toEqual({ valid: true });
  });

  test.each([
    [
      'another origin',
      { url: 'https://elsewhere.example/' },
      'https://elsewhere.example is not in permittedUrls.fetch',
    ],
    ['plain http', { url: 'http://baton.example/' }, 'http://baton.example is not in permittedUrls.fetch'],
    ['another port', { url: 'https://baton.example:8443/' }, 'is not in permittedUrls.fetch'],
    [
      'a header of one’s own',
      { ...question, headers: { 'X-Own': '1' } },
      "Only 'Authorization' header is allowed",
    ],
    ['no address', { url: 'lead-card' }, 'Invalid URL'],
  ])('refuses %s and calls nobody', async (_what, request, said) => {
    const reply = await ask(request);
    expect(reply).toMatchObject({ status: 400, body: { status: 'error', category: 'VALIDATION_ERROR' } });
    expect(reply.body['message']).toContain(said);
    expect(received).toEqual([]);
  });

  test('speaks for the user who is signed in', async () => {
    await ask(question, '10');
    expect(received[0]?.url).toContain('userId=10&userEmail=admin%40example.com');
  });

  test('refuses a user who is not of the portal', async () => {
    expect(await ask(question, '11')).toMatchObject({
      status: 400,
      body: { message: '11 is no user of this portal' },
    });
    expect(received).toEqual([]);
  });

  test('refuses a body of more than 1 MB', async () => {
    const body = { csv: 'x'.repeat(1_000_001) };
    expect(await ask({ ...question, method: 'POST', body })).toMatchObject({
      status: 400,
      body: { message: 'Request body is larger than 1 MB' },
    });
    expect(received).toEqual([]);
  });

  test('refuses an answer of more than 1 MB', async () => {
    answer = (response) => response.end(JSON.stringify('x'.repeat(1_000_000)));
    expect(await ask(question)).toMatchObject({
      status: 400,
      body: { message: 'Response body is larger than 1 MB' },
    });
  });

  test('lets 20 requests wait for the backend at a time, and refuses the next', async () => {
    const waiting: ServerResponse[] = [];
    answer = (response) => void waiting.push(response);
    const first = Array.from({ length: 20 }, () => ask(question));
    await until('the backend to hold 20 requests', () => waiting.length === 20);
    expect(await ask(question)).toMatchObject({ status: 429, body: { category: 'RATE_LIMITS' } });
    for (const response of waiting) response.end('{}');
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  test('passes Authorization on', async () => {
    await ask({ ...question, headers: { Authorization: 'Bearer x' } });
    expect(received[0]?.headers.authorization).toBe('Bearer x');
  });

  test('gives a refusal of the backend as BAD_GATEWAY, with what the backend said', async () => {
    answer = (response) => response.writeHead(403).end('{"message":"Not installed."}');
    expect(await ask(question)).toMatchObject({
      status: 200,
      body: {
        status: 'error',
        category: 'BAD_GATEWAY',
        responseBody: { message: 'Not installed.' },
        context: { appServerStatusCode: ['403'] },
      },
    });
    expect(received).toHaveLength(1);
  });

  test('asks once more after a 5xx, and only once', async () => {
    answer = (response) => response.writeHead(503).end('{}');
    expect(await ask(question)).toMatchObject({ body: { context: { appServerStatusCode: ['503'] } } });
    expect(received).toHaveLength(2);
  });

  test('asks once more when the connection fails, and gives the second answer', async () => {
    answer = (response) => {
      if (received.length === 1) response.destroy();
      else response.end('{"fine":true}');
    };
    expect(await ask(question)).toMatchObject({ status: 200, body: { responseBody: { fine: true } } });
    expect(received).toHaveLength(2);
  });

  test('does not wait longer than 15 s, whatever the extension asks', async () => {
    expect(await ask({ ...question, timeoutMs: 15_001 })).toMatchObject({ status: 400 });
    expect(received).toEqual([]);
  });

  test('gives up when the backend is too slow', async () => {
    answer = () => undefined;
    expect(await ask({ ...question, timeoutMs: 50 })).toMatchObject({
      status: 504,
      body: { status: 'error', category: 'GATEWAY_TIMEOUT' },
    });
  });

  test('says so when nobody answers', async () => {
    await backend.close();
    expect(await ask(question)).toMatchObject({ status: 500, body: { message: 'Network error' } });
    backend = await serve((_request, response) => response.end());
  });

  test('refuses an answer that is no JSON', async () => {
    answer = (response) => response.end('<html>');
    expect(await ask(question)).toMatchObject({
      status: 400,
      body: { message: 'Invalid JSON Response Body' },
    });
  });
});
