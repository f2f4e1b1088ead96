import { makeAppGlobals } from './app-globals';
import { handlerOf, loadBundle } from './load-bundle';
import type { AppManifest } from '../manifest/types';
import type { Handler } from './load-bundle';

/** The app's code in one warm process; all sites of a sandbox share it, as tenants share a warm Lambda. */
export interface AppCode {
  /** Throws BundleError when the bundle or its export is missing. */
  handler(functionKey: string): Handler;
  /** What is wrong with the bundles: one line per function of the manifest that can't be called. */
  problems(): string[];
}

/** Loads bundles when a function of theirs is first called. */
export function openAppCode(manifest: AppManifest, bundleDir: string, idleNow: () => number): AppCode {
  const globals = makeAppGlobals(idleNow);
  const loaded = new Map<string, Record<string, unknown>>();
  const code: AppCode = {
    problems: () =>
      [...manifest.functions.keys()].flatMap((key) => {
        try {
          code.handler(key);
          return [];
        } catch (error) {
          return [error instanceof Error ? error.message : String(error)];
        }
      }),
    handler(functionKey) {
      const fn = manifest.functions.get(functionKey);
      if (!fn) throw new Error(`manifest.yml declares no function "${functionKey}".`);
      let exports = loaded.get(fn.entry);
      if (!exports) loaded.set(fn.entry, (exports = loadBundle(bundleDir, fn.entry, globals)));
      return handlerOf(exports, fn.entry, fn.exportName);
    },
  };
  return code;
}
