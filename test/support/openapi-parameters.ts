import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { absolute, findOperation, load } from './openapi';

let made: Ajv | null = null;
/** Text from an address is read as the type that the document names; one value is a list of one. */
function ajv(): Ajv {
  if (made) return made;
  made = addFormats(new Ajv({ strict: false, allErrors: true, coerceTypes: 'array' }));
  for (const { file, json } of load()) made.addSchema({ $id: file, components: json.components }, file);
  return made;
}

/** What the path and the query of a call break in Atlassian's document: unknown or missing names, wrong types. */
export function parameterFaults(
  method: string,
  path: string,
  query: readonly (readonly [string, string])[],
): string[] {
  const found = findOperation(method, path);
  if (!found) return [`${method} ${path} is in none of the documents`];
  const parameters = found.operation.parameters ?? [];
  const of = (where: string) => parameters.filter((parameter) => parameter.in === where);
  const named = new Set(of('query').map(({ name }) => name));
  const unknown = [...new Set(query.map(([name]) => name))].filter((name) => !named.has(name));
  const parts = path.split('/');
  const inPath = found.template
    .split('/')
    .flatMap((segment, index) =>
      segment.startsWith('{')
        ? [[segment.slice(1, -1), decodeURIComponent(parts[index] ?? '')] as const]
        : [],
    );
  return [
    ...unknown.map((name) => `unknown query parameter ${name}`),
    ...faultsOf(of('query'), query, found.file),
    ...faultsOf(of('path'), inPath, found.file),
  ];
}

function faultsOf(
  parameters: readonly { name: string; required?: boolean; schema?: object }[],
  pairs: readonly (readonly [string, string])[],
  file: string,
): string[] {
  const given: Record<string, unknown> = {};
  for (const { name, schema } of parameters) {
    const values = pairs.filter(([key]) => key === name).map(([, value]) => value);
    const isList = (schema as { type?: string } | undefined)?.type === 'array';
    if (values.length > 0) given[name] = isList || values.length > 1 ? values : values[0];
  }
  const validate = ajv().compile({
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [name, absolute(schema ?? {}, file)]),
    ),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
  });
  return validate(given)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath || 'parameters'} ${error.message ?? ''}`);
}
