import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import type { AppGlobals } from './app-globals';

/** A handler as Forge calls it: payload first, context second. */
export type Handler = (payload: unknown, context: unknown) => unknown;

/** The app's code can't be loaded or lacks what the manifest names. */
export class BundleError extends Error {}

/**
 * Loads `<dir>/<entry>.cjs` once, with the app's globals in place of Node's.
 * Wrapped by hand instead of by `require`, because the names (`global`, `Date`, `fetch` ...) have to be the app's own.
 */
export function loadBundle(dir: string, entry: string, globals: AppGlobals): Record<string, unknown> {
  const file = join(dir, `${entry}.cjs`);
  if (!existsSync(file)) throw new BundleError(`There is no bundle ${file}: build the app first.`);
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const given: Record<string, unknown> = {
    exports: module.exports,
    require: builtinsOnly(file),
    module,
    __filename: file,
    __dirname: dirname(file),
    global: globals.globalThis,
    globalThis: globals.globalThis,
    fetch: globals.fetch,
    Date: globals.Date,
    console: globals.console,
    process: globals.process,
  };
  // The Function constructor keeps the realm of whoever runs the sandbox (a jest test has its own); vm would not.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the bundle is the app itself; running it is the point
  const run = new Function(...Object.keys(given), `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`) as (
    ...args: unknown[]
  ) => void;
  run(...Object.values(given));
  return module.exports;
}

/** Bundles carry their packages with them; only Node's own modules are there at run time. */
function builtinsOnly(file: string): (name: string) => unknown {
  const load = createRequire(file);
  return (name) => {
    if (!isBuiltin(name))
      throw new BundleError(`${file} requires "${name}", which isn't in the bundle and isn't part of Node.`);
    return load(name) as unknown;
  };
}

/** Takes an export that the manifest names as a handler. */
export function handlerOf(exports: Record<string, unknown>, entry: string, exportName: string): Handler {
  const handler = exports[exportName];
  if (typeof handler !== 'function')
    throw new BundleError(
      `The bundle ${entry}.cjs has no function "${exportName}", which manifest.yml names as ${entry}.${exportName}.`,
    );
  return handler as Handler;
}
