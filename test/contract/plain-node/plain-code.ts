import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { AppManifest, FunctionModule } from '../../../sandbox/forge/manifest/types';
import type { AppCode } from '../../../sandbox/forge/runtime/app-code';
import { currentInvocation, type Invocation } from '../../../sandbox/forge/runtime/invocation';

const SCRIPT = resolve(__dirname, '../../../scripts/plain-node.cjs');

/** What a handler answered, or why it could not. */
export interface PlainAnswer {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly value?: unknown;
  readonly failed?: string;
}
export interface PlainCode extends AppCode {
  readonly answers: readonly PlainAnswer[];
  /** What the app has logged as errors: it answers well where it has caught one. */
  readonly errors: readonly string[];
  close(): void;
}
type FromChild =
  | {
      readonly reach: {
        readonly id: number;
        readonly route: unknown;
        readonly path: string;
        readonly init: RequestInit;
      };
    }
  | {
      readonly answer:
        | { readonly ok: true; readonly value?: unknown }
        | { readonly ok: false; readonly message: string; readonly stack?: string };
    };

/**
 * The app's code in processes of their own: nothing of the sandbox's loader, clock or globals is in them. As in Forge, a process
 * has one invocation at a time; what runs beside it gets another.
 */
export function openPlainCode(manifest: AppManifest, bundleDir: string): PlainCode {
  const all: ChildProcess[] = [];
  const idle: ChildProcess[] = [];
  const answers: PlainAnswer[] = [];
  const errors: string[] = [];
  const start = (): ChildProcess => {
    // No loader and no variable of the test's own process.
    const child = fork(SCRIPT, { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child.stderr?.on('data', (text: Buffer) => errors.push(text.toString()));
    all.push(child);
    return child;
  };
  return {
    answers,
    errors,
    problems: () => [],
    handler(functionKey) {
      const fn = manifest.functions.get(functionKey);
      if (!fn) throw new Error(`manifest.yml declares no function "${functionKey}".`);
      return async (payload, context) => {
        const child = idle.pop() ?? start();
        try {
          const value = await askChild(child, fn, bundleDir, payload, context);
          answers.push({ functionKey, payload, value });
          return value;
        } catch (error) {
          answers.push({ functionKey, payload, failed: String(error) });
          throw error;
        } finally {
          if (child.connected) idle.push(child);
        }
      };
    },
    close: () => all.forEach((child) => child.kill()),
  };
}

function askChild(
  child: ChildProcess,
  fn: FunctionModule,
  bundleDir: string,
  payload: unknown,
  context: unknown,
): Promise<unknown> {
  const invocation = currentInvocation.getStore();
  if (!invocation) throw new Error('The app is called inside an invocation only.');
  return new Promise((done, fail) => {
    const onExit = (code: number | null): void => fail(new Error(`The process ended with ${code}.`));
    const onMessage = (message: FromChild): void => {
      if ('reach' in message) {
        void reach(invocation, message.reach).then((reached) => child.send({ reached }));
        return;
      }
      child.off('message', onMessage);
      child.off('exit', onExit);
      if (message.answer.ok) done(message.answer.value);
      else fail(new Error(message.answer.stack ?? message.answer.message));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    const runtime = { plain: invocation.runtime, endsAt: Date.now() + fn.timeoutMs };
    const file = resolve(bundleDir, `${fn.entry}.cjs`);
    child.send({ call: { file, name: fn.exportName, payload, context, runtime } });
  });
}

/** Carries out a call of the proxy for the app's process. */
async function reach(
  invocation: Invocation,
  { id, route, path, init }: { id: number; route: unknown; path: string; init: RequestInit },
): Promise<object> {
  try {
    const response = await invocation.fetch(route, path, init);
    const headers: [string, string][] = [];
    response.headers.forEach((value, name) => headers.push([name, value]));
    return { id, status: response.status, headers, text: await response.text() };
  } catch (error) {
    return { id, failed: String(error) };
  }
}
