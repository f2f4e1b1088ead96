import { format } from 'node:util';
import { currentInvocation } from './invocation';

/** The names a bundle sees in place of Node's own. */
export interface AppGlobals {
  readonly globalThis: object;
  readonly fetch: typeof fetch;
  readonly Date: DateConstructor;
  readonly console: Console;
  readonly process: object;
}

/**
 * The app's globals. `Date` reads the sandbox's clock, `fetch` refuses everything because the app declares no egress,
 * `console` goes to the invocation's log, `__forge_fetch__` and `__forge_runtime__` belong to the running invocation.
 * @param idleNow clock for code that runs while a bundle is loaded, outside any invocation
 */
export function makeAppGlobals(idleNow: () => number): AppGlobals {
  const now = (): number => (currentInvocation.getStore()?.now ?? idleNow)();
  const own: Record<string | symbol, unknown> = {
    Date: clockedDate(now),
    fetch: refuseEgress,
    console: loggedConsole(),
    // Deployed code sees its own variables only, none of the machine's.
    process: new Proxy(process, {
      get: (target, name) => (name === 'env' ? env : (Reflect.get(target, name) as unknown)),
    }),
  };
  const env: Record<string, string> = {};
  const proxy: object = new Proxy(own, {
    get(target, name) {
      if (name === 'globalThis' || name === 'global') return proxy;
      if (name === '__forge_runtime__') return currentInvocation.getStore()?.runtime;
      if (name === '__forge_fetch__') return forgeFetch;
      // Node's own accessors (crypto, performance) insist on the real global as `this`.
      return name in target ? target[name] : (Reflect.get(globalThis, name, globalThis) as unknown);
    },
    has: (target, name) =>
      name in target || name in globalThis || name === '__forge_fetch__' || name === '__forge_runtime__',
  });
  return { globalThis: proxy, ...(own as Omit<AppGlobals, 'globalThis'> & typeof own) };
}

function forgeFetch(route: unknown, path: string, init?: RequestInit): Promise<Response> {
  const invocation = currentInvocation.getStore();
  if (!invocation)
    return Promise.reject(new Error(`The platform was called outside an invocation (${path}).`));
  return invocation.fetch(route, path, init);
}

/** Text of the runtime's own refusal of a host that the manifest doesn't list. */
function refuseEgress(input: string | URL | Request): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  return Promise.reject(
    new Error(
      `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
    ),
  );
}

function clockedDate(now: () => number): DateConstructor {
  const clocked: DateConstructor = new Proxy(Date, {
    // A subclass of the app's keeps its own prototype; a plain `new Date()` gets the real one.
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === clocked ? target : newTarget,
      ) as object,
    apply: () => new Date(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  return clocked;
}

function loggedConsole(): Console {
  const to =
    (level: string) =>
    (...args: unknown[]): void =>
      currentInvocation.getStore()?.log(level, format(...args));
  const logging: Record<string, unknown> = {
    log: to('info'),
    info: to('info'),
    warn: to('warn'),
    error: to('error'),
    debug: to('debug'),
    trace: to('debug'),
  };
  return new Proxy(console, {
    get: (target, name) =>
      typeof name === 'string' && name in logging ? logging[name] : (Reflect.get(target, name) as unknown),
  });
}
