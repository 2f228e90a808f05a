import type { OpenAPIBackend } from 'openapi-backend';
import type { Exchange } from './exchange.ts';
import type { SpecLibrary } from './spec-library.ts';

type Fault = NonNullable<ReturnType<OpenAPIBackend['validator']['validateResponse']>['errors']>[number];

type Operation = NonNullable<ReturnType<OpenAPIBackend['router']['matchOperation']>>;

export interface Checked {
  /** `METHOD /path/template`, or the bare path where no file knows it. */
  readonly operation: string;
  readonly known: boolean;
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** Validates both halves of an exchange against one version's files. */
export async function checkExchange(library: SpecLibrary, exchange: Exchange): Promise<Checked> {
  const { method, path } = exchange;
  const match = await library.find(method, path);
  if (!match) return { operation: `${method} ${path}`, known: false, request: [], response: [] };
  const { backend, template } = match;
  const operation = `${method} ${template}`;
  const request = {
    method,
    path,
    headers: textHeaders(exchange.requestHeaders),
    query: structuredClone(exchange.query),
    ...(isEmpty(exchange.requestBody) ? {} : { body: structuredClone(exchange.requestBody) }),
  };
  const found = backend.router.matchOperation(request);
  if (!found) return { operation, known: false, request: [], response: [] };
  const sent = backend.validator.validateRequest(request, found);
  const reply = checkReply(backend, found, exchange);
  const body = { requestBody: exchange.requestBody, query: exchange.query };
  return {
    operation,
    known: true,
    request: (sent.errors ?? []).map((error) => worded(error, body)),
    response: reply,
  };
}

/**
 * A success that the file does not declare is one mismatch, and its body is held against the success that is
 * declared: falling back to the error schema, as the validator would, says nothing about the body.
 */
function checkReply(backend: OpenAPIBackend, operation: Operation, exchange: Exchange): string[] {
  const { status, responseBody } = exchange;
  const declared = Object.keys(operation.responses ?? {});
  const successes = declared.filter((one) => one.startsWith('2'));
  const isDeclared = declared.includes(String(status)) || (status >= 400 && declared.includes('default'));
  const found = isDeclared ? [] : [`${status} is not declared (${successes.join(', ') || 'no success is'})`];
  const checkedAs = isDeclared ? String(status) : successes[0];
  if (checkedAs === undefined) return found;
  if (checkedAs.startsWith('2') && !hasSchema(operation, checkedAs)) {
    return isEmpty(responseBody) ? found : [...found, `${status} body must be empty`];
  }
  const { errors } = backend.validator.validateResponse(responseBody, operation, Number(checkedAs));
  return [...found, ...(errors ?? []).map((error) => `${status} body${worded(error, responseBody)}`)];
}

/** The documents are dereferenced when they are opened, so no `$ref` is left here. */
function hasSchema(operation: Operation, status: string): boolean {
  const response = operation.responses?.[status];
  return (
    response !== undefined && 'content' in response && response.content?.['application/json'] !== undefined
  );
}

const isEmpty = (body: unknown): boolean => body === undefined || body === null;

const textHeaders = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** The place with list positions left out, so that the same mismatch in a hundred inputs counts as one kind. */
function worded(error: Fault, body: unknown): string {
  const place = error.instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  const detail = additionalProperty
    ? ` (${additionalProperty})`
    : allowedValues
      ? ` (${allowedValues.join(', ')})`
      : '';
  const got = error.keyword === 'type' ? ` (got ${typeName(valueAt(body, error.instancePath))})` : '';
  return `${place} ${error.message ?? error.keyword}${detail}${got}`;
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}
