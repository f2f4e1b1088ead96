import { LIMITS } from './limits';
import type { AppManifest } from './manifest/types';
import type { SiteRate } from './site-rate';
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
  site: SiteRate,
): (call: FrontEndCall) => Promise<FrontEndAnswer> {
  const admitted = createUserRate(pace);
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
    // Both count the call, whichever refuses it.
    const [ofUser, ofSite] = [admitted(call.accountId), site()];
    if (!ofUser || !ofSite) return failed('Rate limit exceeded.');
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

/** 1,200 a minute and user. */
function createUserRate(pace: () => number): (accountId: string) => boolean {
  let minute = -1;
  let perUser = new Map<string, number>();
  return (accountId) => {
    const now = Math.floor(pace() / 60_000);
    if (now !== minute) [minute, perUser] = [now, new Map<string, number>()];
    const ofUser = (perUser.get(accountId) ?? 0) + 1;
    perUser.set(accountId, ofUser);
    return ofUser <= LIMITS.userInvocationsPerMinute;
  };
}
