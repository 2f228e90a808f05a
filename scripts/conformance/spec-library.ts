import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OpenAPIBackend, type Document } from 'openapi-backend';

type Json = Record<string, unknown>;

interface SpecFile {
  readonly name: string;
  readonly document: Json;
  readonly templates: readonly { template: string; pattern: RegExp; literal: number }[];
  backend: Promise<OpenAPIBackend> | null;
}

/** Where a path was found: the file, its template, and the validator over it. */
export interface SpecMatch {
  readonly file: string;
  readonly template: string;
  readonly backend: OpenAPIBackend;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * Makes the files say what their words mean: objects have no fields but the declared ones (misspelt fields would
 * pass otherwise), and the error reply, declared for any media type, is checked for JSON too.
 */
function tighten(node: unknown, name = ''): void {
  if (Array.isArray(node)) return node.forEach((one) => tighten(one));
  if (!isObject(node)) return;
  const { properties, content } = node;
  // The files end the names of interfaces in IF; what implements them has more fields and may not be listed.
  const isInterface = name.endsWith('IF');
  const isComposed = 'oneOf' in node || 'anyOf' in node || 'allOf' in node;
  const isClosable = isObject(properties) && Object.keys(properties).length > 0 && node['type'] === 'object';
  if (isClosable && !isComposed && !isInterface) node['additionalProperties'] ??= false;
  if (isObject(content) && '*/*' in content) content['application/json'] ??= content['*/*'];
  for (const [key, value] of Object.entries(node)) tighten(value, key);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function templateOf(template: string): SpecFile['templates'][number] {
  const parts = template.split(/\{[^}]+\}/);
  return {
    template,
    pattern: new RegExp(`^${parts.map(escaped).join('[^/]+')}$`),
    literal: parts.join('').length,
  };
}

/** The OpenAPI files of one dated version, found anywhere below the folder that the person gave. */
export class SpecLibrary {
  readonly version: string;
  readonly #files: readonly SpecFile[];

  constructor(folder: string, version: string) {
    this.version = version;
    this.#files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => new RegExp(`(^|[/\\\\])${version}[/\\\\][^/\\\\]+\\.json$`).test(path))
      .map((path) => ({ path, document: JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown }))
      .flatMap(({ path, document }) => {
        if (!isObject(document) || !isObject(document['paths'])) return [];
        tighten(document);
        const templates = Object.keys(document['paths']).map(templateOf);
        return [{ name: basename(path, '.json'), document, templates, backend: null }];
      });
  }

  get size(): number {
    return this.#files.length;
  }

  /** The most literal template that knows path and method; of several files the one named like the path. */
  async find(method: string, path: string): Promise<SpecMatch | null> {
    const candidates = this.#files.flatMap((file) =>
      file.templates
        .filter(({ template, pattern }) => pattern.test(path) && this.#knows(file, template, method))
        .map(({ template, literal }) => ({
          file,
          template,
          rank: literal * 2 + (namedLike(file, path) ? 1 : 0),
        })),
    );
    const best = candidates.toSorted((a, b) => b.rank - a.rank)[0];
    if (!best) return null;
    const backend = await (best.file.backend ??= open(best.file.document));
    return { file: best.file.name, template: best.template, backend };
  }

  #knows(file: SpecFile, template: string, method: string): boolean {
    const paths = file.document['paths'];
    const item = isObject(paths) ? paths[template] : undefined;
    return isObject(item) && method.toLowerCase() in item;
  }
}

const namedLike = (file: SpecFile, path: string): boolean =>
  path.toLowerCase().split('/').includes(file.name.toLowerCase());

async function open(document: Json): Promise<OpenAPIBackend> {
  const backend = new OpenAPIBackend({
    definition: document as unknown as Document,
    quick: true,
    coerceTypes: true,
    ajvOpts: { strict: false, allErrors: true, coerceTypes: false },
    customizeAjv: (ajv, _options, context) => {
      // Query and path arrive as text; bodies must have the declared types already.
      if (String(context) === 'paramsValidator') ajv.opts.coerceTypes = true;
      ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
      ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
      return ajv;
    },
  });
  await backend.init();
  return backend;
}
