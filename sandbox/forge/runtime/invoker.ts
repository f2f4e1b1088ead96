import { randomUUID } from 'node:crypto';
import { LIMITS } from '../limits';
import { modelledMs } from '../meters/prices';
import { currentInvocation } from './invocation';
import { InvocationLog } from './invocation-log';
import { runtimeObject } from './runtime-object';
import type { Activity } from '../activity';
import type { AppManifest, FunctionModule } from '../manifest/types';
import type { Meters } from '../meters/meters';
import type { CallRecord, Outcome } from '../meters/types';
import type { AppCode } from './app-code';
import type { ForgeFetch } from './invocation';
import type { Running } from './running';

export interface InvokeRequest {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** What it counts under in the meters. */
  readonly operation: string;
  /** First argument of the handler; copied as JSON. */
  readonly payload: unknown;
  /** The user, null for events, queues, schedules and validators. */
  readonly accountId: string | null;
  /** Id shared by all pushes that go back to one first invocation; a new one when absent. */
  readonly chain?: string;
}
export type InvokeResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly outcome: Exclude<Outcome, 'ok' | 'retry'>; readonly message: string };

/** One installation, as the second argument of every handler names it. */
export interface Installation {
  readonly cloudId: string;
  readonly installContext: string;
  readonly installationId: string;
  readonly environmentId: string;
}
export interface InvokerOptions {
  readonly manifest: AppManifest;
  readonly code: AppCode;
  readonly installation: Installation;
  readonly now: () => number;
  readonly fetchFor: (running: Running) => ForgeFetch;
  readonly meters: Meters;
  readonly activity: Activity;
}
export type Invoke = (request: InvokeRequest) => Promise<InvokeResult>;

/** Runs functions of the app within Forge's limits. Never throws: what goes wrong is an answer with an outcome. */
export function createInvoker(options: InvokerOptions): Invoke {
  return (request) => options.activity.during(() => run(options, request));
}

async function run(options: InvokerOptions, request: InvokeRequest): Promise<InvokeResult> {
  const fn = options.manifest.functions.get(request.functionKey);
  if (!fn)
    return {
      ok: false,
      outcome: 'refused',
      message: `manifest.yml declares no function "${request.functionKey}".`,
    };
  const json = JSON.stringify(request.payload ?? null);
  if (Buffer.byteLength(json) > LIMITS.payloadBytes)
    return { ok: false, outcome: 'refused', message: 'The payload of the invocation exceeds 5 MB.' };

  const started = performance.now();
  const at = options.now();
  const log = new InvocationLog(fn.timeoutMs);
  const calls: CallRecord[] = [];
  const running = makeRunning(request, calls);
  const result = await runToEnd(options, request, fn, json, log, running);
  running.end();

  const realMs = performance.now() - started;
  const modelMs = result.ok || result.outcome !== 'timeout' ? modelledMs(calls) : fn.timeoutMs;
  options.meters.record({
    id: running.id,
    at: new Date(at).toISOString(),
    cloudId: options.installation.cloudId,
    operation: request.operation,
    functionKey: fn.key,
    moduleKey: request.moduleKey,
    moduleType: request.moduleType,
    accountId: request.accountId,
    outcome: !result.ok ? result.outcome : isRetry(result.value) ? 'retry' : 'ok',
    ...(!result.ok && { message: result.message }),
    realMs,
    modelMs,
    memoryMb: fn.memoryMb,
    gbSeconds: (fn.memoryMb / 1024) * (modelMs / 1000),
    calls,
    logs: log.lines,
    logsDropped: log.dropped,
  });
  return result;
}

interface RunningControl extends Running {
  end(): void;
  /** Rejects when the process is made to die. */
  readonly death: Promise<never>;
}

function makeRunning(request: InvokeRequest, calls: CallRecord[]): RunningControl {
  let ended = false;
  let kill: (reason: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => (kill = reject));
  death.catch(() => undefined);
  return {
    id: randomUUID(),
    accountId: request.accountId,
    chain: request.chain ?? randomUUID(),
    get ended() {
      return ended;
    },
    get answered() {
      return calls.length;
    },
    end: () => void (ended = true),
    record: (call) => void (ended || calls.push(call)),
    death,
    die(reason) {
      ended = true;
      kill(new Death(reason));
      return new Promise<never>(() => undefined);
    },
  };
}

class Death extends Error {}
class Timeout extends Error {}

async function runToEnd(
  options: InvokerOptions,
  request: InvokeRequest,
  fn: FunctionModule,
  json: string,
  log: InvocationLog,
  running: RunningControl,
): Promise<InvokeResult> {
  const deadline = performance.now() + fn.timeoutMs;
  const invocation = {
    id: running.id,
    runtime: runtimeObject(options, request, running, () => Math.max(0, deadline - performance.now())),
    fetch: options.fetchFor(running),
    now: options.now,
    log: (level: string, line: string) => log.add(level, line),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Timeout(`Function ${fn.key} ran longer than ${fn.timeoutMs / 1000} s.`)),
      fn.timeoutMs,
    );
  });
  try {
    const work = currentInvocation.run(invocation, async () =>
      options.code.handler(fn.key)(JSON.parse(json), backendContext(options.installation, request)),
    );
    // What the app does after the end of its invocation must not become an unhandled rejection of the sandbox.
    work.catch(() => undefined);
    const value = await Promise.race([work, timeout, running.death]);
    return {
      ok: true,
      value: value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const outcome = error instanceof Timeout ? 'timeout' : error instanceof Death ? 'crashed' : 'threw';
    if (outcome === 'threw') log.add('error', error instanceof Error ? (error.stack ?? message) : message);
    return { ok: false, outcome, message };
  } finally {
    clearTimeout(timer);
  }
}

/** Second argument of every handler. Source: function-reference/arguments. */
function backendContext(installation: Installation, { accountId }: InvokeRequest): object {
  return {
    installContext: installation.installContext,
    ...(accountId !== null && { principal: { accountId } }),
    installation: {
      ari: `ari:cloud:ecosystem::installation/${installation.installationId}`,
      contexts: [installation.installContext],
    },
  };
}

/** What `new InvocationError()` of @forge/events turns into. */
export function isRetry(value: unknown): value is {
  _retry: true;
  retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
} {
  return typeof value === 'object' && value !== null && (value as { _retry?: unknown })._retry === true;
}
