import { LIMITS } from './limits';
import type { AppManifest } from './manifest/types';
import type { Invoke, InvokeResult } from './runtime/invoker';

/** What the browser asks for: a resolver of a module, as somebody, with a context that is only a claim. */
export interface FrontEndCall {
  readonly moduleKey: string;
  /** Name under which the resolver was defined. */
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string;
  /** Becomes `request.context`: cloudId, localId, extension ... */
  readonly context: Readonly<Record<string, unknown>>;
}
export type FrontEndAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly message: string } };

const failed = (why: string): FrontEndAnswer => ({
  ok: false,
  error: { message: `There was an error invoking the function - ${why}` },
});

/** Front-end `invoke`: its size and rate limits around the resolver of the module. */
export function createFrontEnd(
  manifest: AppManifest,
  invoke: Invoke,
  pace: () => number,
): (call: FrontEndCall) => Promise<FrontEndAnswer> {
  const admitted = createRates(pace);
  return async (call) => {
    const screen = manifest.screens.find(({ key }) => key === call.moduleKey);
    if (!screen) return failed(`manifest.yml has no module "${call.moduleKey}" with a page.`);
    if (screen.resolver === null) return failed(`Module "${call.moduleKey}" has no resolver.`);
    const request = {
      call: { functionKey: call.functionKey, ...(call.payload !== undefined && { payload: call.payload }) },
      context: call.context,
    };
    if (Buffer.byteLength(JSON.stringify(request.call)) > LIMITS.frontEndRequestBytes)
      return failed('The request payload exceeds 500 KB.');
    if (!admitted(call.accountId)) return failed('Rate limit exceeded.');
    const result = await invoke({
      functionKey: screen.resolver,
      moduleKey: screen.key,
      moduleType: screen.type,
      operation: call.functionKey,
      payload: request,
      accountId: call.accountId,
    });
    return answerOf(result);
  };
}

function answerOf(result: InvokeResult): FrontEndAnswer {
  if (!result.ok) return failed(result.message);
  if (
    result.value !== undefined &&
    Buffer.byteLength(JSON.stringify(result.value)) > LIMITS.frontEndResponseBytes
  )
    return failed('The response payload exceeds 5 MB.');
  // An undefined result arrives as {} in the browser (ECO-277).
  return { ok: true, value: result.value === undefined ? {} : result.value };
}

/** 1,200 a minute and user, 7,000 a minute and 300 a second per installation. */
function createRates(pace: () => number): (accountId: string) => boolean {
  let minute = -1;
  let second = -1;
  let inSecond = 0;
  let inMinute = 0;
  let perUser = new Map<string, number>();
  return (accountId) => {
    const now = pace();
    if (Math.floor(now / 60_000) !== minute)
      [minute, inMinute, perUser] = [Math.floor(now / 60_000), 0, new Map<string, number>()];
    if (Math.floor(now / 1000) !== second) [second, inSecond] = [Math.floor(now / 1000), 0];
    inSecond += 1;
    inMinute += 1;
    const ofUser = (perUser.get(accountId) ?? 0) + 1;
    perUser.set(accountId, ofUser);
    return (
      ofUser <= LIMITS.userInvocationsPerMinute &&
      inMinute <= LIMITS.siteInvocationsPerMinute &&
      inSecond <= LIMITS.siteInvocationsPerSecond
    );
  };
}
