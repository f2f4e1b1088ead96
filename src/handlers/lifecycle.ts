import { onInstalled as bringUpToDate } from '../usecases/admin/on-installed';
import { lastChance } from '../usecases/admin/uninstall-last-chance';
import { failureCode } from '../usecases/health/failure-code';
import { siteOf } from './invocation';
import { log } from './log';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed } from './report';

/**
 * Installed or upgraded. Nothing of the customer's is touched: adoption does that, after it was shown. Jira may refuse
 * the app for some minutes after installation; what is missed here is made up for when it is needed.
 */
export async function onInstalled(_event: unknown, context: unknown): Promise<void> {
  const deps = makeDeps(siteOf(context));
  const invoked = { operation: 'installed', began: deps.clock.now() };
  try {
    await bringUpToDate(deps);
    reportDone(deps, invoked);
  } catch (error) {
    deps.log.error('installed.failed', error);
    await reportFailed(deps, invoked, failureCode(error));
  }
}

/** About to be uninstalled. Whatever happens here, the uninstall goes on; Jira may not answer any more. */
export async function beforeUninstall(_payload: unknown, context: unknown): Promise<void> {
  try {
    await lastChance(makeDeps(siteOf(context)));
  } catch (error) {
    log.error('uninstall.failed', error);
  }
}
