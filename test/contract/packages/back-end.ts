import { openTinySite } from '../../support/tiny-site';
import type { AppCode } from '../../../sandbox/forge/runtime/app-code';
import { currentInvocation } from '../../../sandbox/forge/runtime/invocation';

/** The platform behind the real packages: whatever is run is run as an invocation of an app on a site, by a person. */
export interface BackEnd {
  run(work: () => unknown): Promise<unknown>;
  /** The answer that the platform refused last in the work; null when it refused nothing. */
  readonly refusal: string | null;
}

export function openBackEnd(): BackEnd {
  let work: () => unknown = () => undefined;
  let refusal: string | null = null;
  let outcome: { readonly value: unknown } | { readonly error: unknown } | null = null;
  const code: AppCode = {
    problems: () => [],
    handler: () => async () => {
      try {
        outcome = { value: await work() };
      } catch (error) {
        outcome = { error };
      }
    },
  };
  const site = openTinySite({ code });
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => currentInvocation.getStore()?.runtime,
  });
  Object.assign(globalThis, {
    __forge_fetch__: async (route: unknown, path: string, init: RequestInit) => {
      const response = await currentInvocation.getStore()!.fetch(route, path, init);
      if (response.status >= 400) refusal = await response.clone().text();
      return response;
    },
  });
  return {
    get refusal() {
      return refusal;
    },
    async run(given) {
      [work, refusal, outcome] = [given, null, null];
      await site.call('anything');
      const ended = outcome as { readonly value: unknown } | { readonly error: unknown } | null;
      if (ended === null) throw new Error('It was never called.');
      if ('error' in ended) throw ended.error;
      return ended.value;
    },
  };
}
