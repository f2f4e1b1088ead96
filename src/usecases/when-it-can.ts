import type { Deps } from './deps';

/**
 * Runs what can wait for another occasion, and that something else remembers: whoever looks at a ticket gets their answer even
 * when the queue takes no more messages just now. The failure is logged.
 */
export async function whenItCan(
  { log }: Pick<Deps, 'log'>,
  what: string,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error('put-off', error, { what });
  }
}
