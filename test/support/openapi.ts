import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';

/** Atlassian's OpenAPI documents, which are not part of the product: STEWARD_SPECS names their folder. */
const FOLDER = resolve(__dirname, '../..', process.env['STEWARD_SPECS'] ?? '../shared/specs');
const FILES = ['jira-platform-v3.json', 'jsm.json'] as const;

interface Media {
  schema?: object;
}
interface Operation {
  readonly operationId?: string;
  readonly deprecated?: boolean;
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema?: object }[];
  readonly requestBody?: { content?: Record<string, Media> };
  readonly responses: Record<string, { content?: Record<string, Media> }>;
  readonly 'x-atlassian-oauth2-scopes'?: readonly {
    scheme: string;
    state: string;
    scopes: readonly string[];
  }[];
  readonly security?: readonly Record<string, readonly string[]>[];
}
interface Found {
  readonly template: string;
  readonly operation: Operation;
  readonly file: string;
}
type Json = { paths: Record<string, Record<string, Operation>>; components: object };

/** Are the documents there? Without them the checks below do nothing; `npm test` says so once, at its start. */
export const specsPresent: boolean = FILES.every((file) => existsSync(join(FOLDER, file)));

let documents: { file: string; json: Json }[] | null = null;
/** Both documents with their corrections; call it only where specsPresent. */
export function load(): { file: string; json: Json }[] {
  documents ??= FILES.map((file) => ({
    file,
    json: corrected(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Json),
  }));
  return documents;
}

/**
 * Where the document is known to say less than sites answer: ends of a change are null when they are empty (jira.js, which is checked
 * against sites, has them nullable), and the bulk changelog answers its instants as numbers, as its own example does, and a
 * pair that no field context serves has the context null, as that operation's description says.
 */
function corrected(json: Json): Json {
  const schemas = (
    json.components as {
      schemas: Record<string, { properties?: Record<string, { type?: unknown }> } | undefined>;
    }
  ).schemas;
  for (const name of ['from', 'fromString', 'to', 'toString']) {
    const property = schemas['ChangeDetails']?.properties?.[name];
    if (property) property.type = ['string', 'null'];
  }
  const created = schemas['Changelog']?.properties?.['created'];
  if (created) created.type = ['string', 'integer'];
  const contextId = schemas['ContextForProjectAndIssueType']?.properties?.['contextId'];
  if (contextId) contextId.type = ['string', 'null'];
  return json;
}

/** Two validators: strict, and one without `additionalProperties: false` for operations whose own examples break it. */
const validators = new Map<'strict' | 'relaxed', Ajv>();
function ajv(mode: 'strict' | 'relaxed'): Ajv {
  const known = validators.get(mode);
  if (known) return known;
  const made = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(made);
  for (const { file, json } of load())
    made.addSchema(
      { $id: file, components: mode === 'strict' ? json.components : withoutClosing(json.components) },
      file,
    );
  validators.set(mode, made);
  return made;
}
function withoutClosing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClosing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => !(key === 'additionalProperties' && entry === false))
      .map(([key, entry]) => [key, withoutClosing(entry)]),
  );
}

let mismatched: Set<string> | null = null;
function isRelaxed(method: string, template: string): boolean {
  mismatched ??= new Set(
    [
      ...readFileSync(join(FOLDER, 'example-mismatches.txt'), 'utf8').matchAll(
        /'((?:get|post|put|delete) \/[^']+)'/g,
      ),
    ].map((match) => match[1] ?? ''),
  );
  return mismatched.has(`${method.toLowerCase()} ${template}`);
}

/** The operation of a concrete path (or a template); literal segments win. null: no document has it. */
export function findOperation(method: string, path: string): Found | null {
  const parts = path.split('/');
  const found = load().flatMap(({ file, json }) =>
    Object.entries(json.paths).flatMap(([template, operations]) => {
      const operation = operations[method.toLowerCase()];
      const segments = template.split('/');
      const fits =
        segments.length === parts.length &&
        segments.every(
          (segment, index) => segment === parts[index] || (segment.startsWith('{') && parts[index] !== ''),
        );
      return operation && fits ? [{ template, operation, file }] : [];
    }),
  );
  return found.sort((a, b) => parameterCount(a.template) - parameterCount(b.template))[0] ?? null;
}
const parameterCount = (template: string): number => template.split('{').length;

const compiled = new Map<string, ValidateFunction>();
function check(found: Found, method: string, what: string, schema: object, value: unknown): void {
  const mode = isRelaxed(method, found.template) ? 'relaxed' : 'strict';
  const key = `${method} ${found.template} ${what}`;
  const validate = compiled.get(key) ?? ajv(mode).compile(absolute(schema, found.file) as object);
  compiled.set(key, validate);
  if (!validate(JSON.parse(JSON.stringify(value ?? null)))) {
    const words = (validate.errors ?? [])
      .slice(0, 8)
      .map(
        (error) => `${error.instancePath || '(body)'} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
      );
    throw new Error(
      `${key} breaks Atlassian's document:\n  ${words.join('\n  ')}\n${JSON.stringify(value)?.slice(0, 600)}`,
    );
  }
}
/** Makes "#/components/..." point into the registered document. */
export function absolute(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => absolute(entry, file));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === '$ref' && typeof entry === 'string' ? `${file}${entry}` : absolute(entry, file),
    ]),
  );
}

/** Answers that any operation may give whatever its document lists: login, scopes, permission, absence, limits, removal, not built. */
const ALWAYS = [401, 403, 404, 410, 413, 429, 500, 501];

/** Throws unless the answer is one that the document allows for this operation. Does nothing without the documents. */
export function expectConforms(method: string, path: string, status: number, body: unknown): void {
  if (!specsPresent) return;
  const found = findOperation(method, path);
  if (!found) {
    if (status === 501) return;
    throw new Error(`${method} ${path} is in none of Atlassian's documents`);
  }
  const response = found.operation.responses[String(status)] ?? found.operation.responses['default'];
  if (!response) {
    if (ALWAYS.includes(status)) return;
    throw new Error(
      `${method} ${found.template} does not document status ${status}: ${JSON.stringify(body)?.slice(0, 300)}`,
    );
  }
  const schema = response.content?.['application/json']?.schema;
  if (schema && status < 300) check(found, method, `response ${status}`, schema, body);
}

/** Throws unless the body is one that the document allows for this operation. Does nothing without the documents. */
export function expectRequestConforms(method: string, path: string, body: unknown): void {
  if (!specsPresent || body === undefined) return;
  const found = findOperation(method, path);
  const schema = found?.operation.requestBody?.content?.['application/json']?.schema;
  if (found && schema) check(found, method, 'request', schema, body);
}
