import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openSandbox, type Sandbox } from '../../../sandbox';
import { answerBridge } from '../../../sandbox/shell/src/apps/bridge-host';
import { people } from '../../../sandbox/jira/seed/people';
import { TINY_APP, buildTinyApp } from '../../support/tiny-app/build-tiny-app';

type Heard = (event: { source: object; origin: string; data: unknown }) => void;
const BRIDGE = resolve(__dirname, '../../../sandbox/forge/bridge/bridge.js');
const ORIGIN = 'http://localhost';

/**
 * A page of an app in its frame, without a browser: the bridge that the sandbox puts into pages, the shell that answers it, and a
 * site over HTTP. What crosses the frame's border is copied as a browser does, so that a function can't.
 */
export async function openPage(): Promise<{ readonly went: string[]; close(): Promise<void> }> {
  const sandbox = await openSandbox({
    appDir: TINY_APP,
    bundleDir: buildTinyApp(),
    port: 0,
    running: false,
    say: () => undefined,
  });
  const restore = stubBrowser(sandbox);
  const went: string[] = [];
  const host = { refreshIssue: () => void went.push('refresh'), go: (url: string) => void went.push(url) };
  const module = { key: 'tiny-panel' } as never;
  const heard: Heard[] = [];
  const parent = {
    postMessage(sent: unknown) {
      const message = structuredClone(sent) as { steward: string; id: number; name: string; arg: unknown };
      if (message.steward !== 'call') return;
      const answer = (data: object): void =>
        heard.forEach((listener) =>
          listener({ source: parent, origin: ORIGIN, data: { steward: 'answer', id: message.id, ...data } }),
        );
      answerBridge(module, { issueId: '10001' }, host, message.name, message.arg).then(
        (value) => answer({ ok: true, value }),
        (error: Error) => answer({ ok: false, error: { message: error.message } }),
      );
    },
  };
  const listen = (name: string, listener: Heard): void => {
    if (name === 'message') heard.push(listener);
  };
  // The script of the page, with the names that a browser gives it.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the sandbox's own file, as a page would run it
  const run = new Function('location', 'parent', 'addEventListener', readFileSync(BRIDGE, 'utf8')) as (
    ...given: unknown[]
  ) => void;
  run({ protocol: 'http:', host: 'app.localhost' }, parent, listen);
  return {
    went,
    async close() {
      restore();
      await sandbox.close();
    },
  };
}

/** What the shell takes from its browser: addresses without a host, a title, an address bar. */
function stubBrowser(sandbox: Sandbox): () => void {
  const real = globalThis.fetch;
  const cookie = `sandbox-user=${people.agentLena.id}`;
  Object.assign(globalThis, {
    window: { dispatchEvent: () => true },
    document: { title: '', documentElement: { dataset: {} } },
    location: { reload: () => undefined },
    // In a browser an address without a host is one of the page's own site.
    Request: class extends Request {
      constructor(input: string, init?: RequestInit) {
        super(new URL(input, sandbox.url), init);
      }
    },
    matchMedia: () => ({ matches: false }),
    localStorage: { getItem: () => null, setItem: () => undefined },
    fetch: (path: string, init: RequestInit = {}) =>
      real(`${sandbox.url}${path}`, { ...init, headers: { ...(init.headers as object), cookie } }),
  });
  return () => void (globalThis.fetch = real);
}
