import type { FaultEffect } from '../faults';
import type { Running } from './running';

const never = new Promise<never>(() => undefined);

/** Carries out a call under a fault; without one, just carries it out. */
export async function underFault(
  running: Running,
  effect: FaultEffect | null,
  act: () => Promise<Response>,
): Promise<Response> {
  if (effect === null) return act();
  switch (effect.kind) {
    case 'status': {
      const headers = {
        'content-type': 'application/json',
        ...(effect.retryAfter !== undefined && { 'retry-after': String(effect.retryAfter) }),
      };
      const message = 'A fault on demand.';
      const body = { code: effect.code ?? 'FAULT', message, errorMessages: [message], errors: {} };
      return new Response(JSON.stringify(body), { status: effect.status, headers });
    }
    case 'timeout':
      return never;
    case 'timeoutAfter':
      await act();
      return never;
    case 'reset':
      throw reset();
    case 'resetAfter':
      await act();
      throw reset();
    case 'crashBefore':
      return running.die('crashed before a call, on demand');
    case 'crashAfter':
      await act();
      return running.die('crashed after a call, on demand');
  }
}

/** As Node's fetch throws it. */
const reset = (): Error =>
  Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  });
