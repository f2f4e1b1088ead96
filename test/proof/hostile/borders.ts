import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import * as z from 'zod';
import { ADMIN_RESOLVERS } from '../../../src/contract/surfaces/admin';
import { CHANGE_RESOLVERS } from '../../../src/contract/surfaces/change';
import { CLOCKS_RESOLVERS } from '../../../src/contract/surfaces/clocks';
import { DESK_RESOLVERS } from '../../../src/contract/surfaces/desk';
import { PORTAL_RESOLVERS } from '../../../src/contract/surfaces/portal';
import { PROJECT_RESOLVERS } from '../../../src/contract/surfaces/project';
import { SERVICE_RESOLVERS } from '../../../src/contract/surfaces/service';

/** A part of JSON Schema: what zod makes of the shapes of the contract. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** One resolver: the module whose screen calls it, and the shape of what it takes. */
export interface Border {
  readonly name: string;
  readonly moduleKey: string;
  readonly request: JsonSchema;
}

const MODULES = [
  ['steward-admin', ADMIN_RESOLVERS],
  ['steward-change', CHANGE_RESOLVERS],
  ['steward-clocks', CLOCKS_RESOLVERS],
  ['steward-desk', DESK_RESOLVERS],
  ['steward-promise', PORTAL_RESOLVERS],
  ['steward-sla', PROJECT_RESOLVERS],
  ['steward-service', SERVICE_RESOLVERS],
] as const;

/**
 * Every resolver of the registry. Shapes of `src/shape` are closed; the contract is therefore read a second time with zod in the place
 * of `src/shape`, which speaks the same words and says what a shape consists of.
 */
export async function borders(): Promise<readonly Border[]> {
  const shapes = await contractInZod();
  return MODULES.flatMap(([moduleKey, table]) =>
    Object.keys(table).map((name): Border => {
      const request = shapes[name]?.request;
      if (request === undefined) throw new Error(`the registry has no ${name}`);
      const schema = z.toJSONSchema(request, { io: 'input', unrepresentable: 'any', cycles: 'ref' });
      return { name, moduleKey, request: schema as JsonSchema };
    }),
  );
}

async function contractInZod(): Promise<Readonly<Record<string, { readonly request: z.ZodType }>>> {
  const built = await build({
    entryPoints: [resolve(__dirname, '../../../src/contract/resolvers.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    plugins: [
      {
        name: 'zod-for-shape',
        setup: (under) => under.onResolve({ filter: /\/shape$/ }, () => ({ path: 'zod', external: true })),
      },
    ],
  });
  // The contract takes shapes apart by `fields`, zod calls that `shape`.
  Object.defineProperty(z.ZodObject.prototype, 'fields', {
    configurable: true,
    get(this: z.ZodObject) {
      return this.shape;
    },
  });
  const module = { exports: {} as { RESOLVERS?: Record<string, { request: z.ZodType }> } };
  const load = createRequire(resolve(__dirname, '../../../package.json'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own contract, built a line above
  new Function('module', 'exports', 'require', built.outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    load,
  );
  return module.exports.RESOLVERS ?? {};
}
