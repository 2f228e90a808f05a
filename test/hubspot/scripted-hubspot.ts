import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

type Matcher = Record<string, unknown> | ((value: never) => boolean);
type Answer = (body: unknown) => [status: number, body: unknown];

interface Expectation {
  readonly method: string;
  readonly path: string;
  readonly body: Matcher | undefined;
  readonly headers: Readonly<Record<string, string>>;
  query: Matcher | undefined;
  left: number;
  replyHeaders: Readonly<Record<string, string>>;
  answer: Answer | 'hang_up' | 'never' | 'halfway';
}

export type ScriptedHubSpot = Awaited<ReturnType<typeof startScriptedHubSpot>>;

/**
 * A real server on a free port that answers what a test has told it to, in the order told, and 501 otherwise. Not
 * nock: version 15 answers twice on kept connections of fetch and crashes Node when two test files share a process.
 */
export async function startScriptedHubSpot() {
  let script: Expectation[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://hubspot.test');
      const body = parsed(Buffer.concat(chunks).toString(), request.headers['content-type']);
      const step = script.find(
        (one) =>
          one.left > 0 &&
          one.method === request.method &&
          one.path === url.pathname &&
          matches(one.query, Object.fromEntries(url.searchParams)) &&
          matches(one.body, body) &&
          Object.entries(one.headers).every(([name, value]) => request.headers[name] === value),
      );
      if (!step) {
        response
          .writeHead(501)
          .end(JSON.stringify({ message: `not scripted: ${request.method} ${request.url}` }));
        return;
      }
      step.left -= 1;
      if (typeof step.answer === 'string') {
        if (step.answer === 'hang_up') request.socket.destroy();
        if (step.answer === 'halfway') response.write('{"id":');
        return;
      }
      const [status, reply] = step.answer(body);
      const text = typeof reply === 'string' || reply === undefined ? reply : JSON.stringify(reply);
      response.writeHead(status, { ...step.replyHeaders }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function expecting(method: string, path: string, body?: Matcher, headers: Record<string, string> = {}) {
    const step: Expectation = {
      method,
      path,
      body,
      headers,
      query: undefined,
      left: 0,
      replyHeaders: {},
      answer: 'never',
    };
    let times = 1;
    const start = (answer: Expectation['answer'], replyHeaders: Record<string, string> = {}) => {
      script.push(Object.assign(step, { left: times, answer, replyHeaders }));
      return { isDone: () => step.left === 0 };
    };
    const chain = {
      query(matcher: Matcher) {
        step.query = matcher;
        return chain;
      },
      times(count: number) {
        times = count;
        return chain;
      },
      reply: (status: number, reply?: unknown, replyHeaders?: Record<string, string>) =>
        start(() => [status, reply], replyHeaders),
      answer: (answer: Answer) => start(answer),
      hangUp: () => start('hang_up'),
      stall: (where: 'never' | 'halfway') => start(where),
    };
    return chain;
  }

  return {
    apiUrl: `http://127.0.0.1:${port}`,
    /** Only requests with these headers (lower case) are answered. */
    with(headers: Record<string, string>) {
      return {
        get: (path: string) => expecting('GET', path, undefined, headers),
        post: (path: string, body?: Matcher) => expecting('POST', path, body, headers),
        delete: (path: string) => expecting('DELETE', path, undefined, headers),
      };
    },
    get: (path: string) => expecting('GET', path),
    post: (path: string, body?: Matcher) => expecting('POST', path, body),
    forget() {
      script = [];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function parsed(text: string, type: string | undefined): unknown {
  if (text === '') return undefined;
  return type?.includes('json')
    ? (JSON.parse(text) as unknown)
    : Object.fromEntries(new URLSearchParams(text));
}

function matches(matcher: Matcher | undefined, value: unknown): boolean {
  if (matcher === undefined) return true;
  return typeof matcher === 'function' ? matcher(value as never) : isDeepStrictEqual(matcher, value);
}
