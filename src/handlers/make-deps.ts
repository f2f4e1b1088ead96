import { randomBytes } from 'node:crypto';
import { getAppContext, webTrigger } from '@forge/api';
import { store } from '../store';
import type { Deps } from '../usecases/deps';
import { forgeJira } from './forge-jira';
import { forgeQueue } from './forge-queue';
import { makeLog } from './log';

/**
 * Dependencies of one invocation. Made anew each time: a warm process serves many sites, and nothing of one may be
 * seen by the next. `installContext` is the site's ARI from the platform's context.
 */
export function makeDeps(installContext: string | undefined): Deps {
  const app = getAppContext();
  return {
    jira: forgeJira(),
    store,
    clock: { now: () => Date.now() },
    random: { hex: (bytes) => randomBytes(bytes).toString('hex') },
    queue: forgeQueue,
    log: makeLog(),
    webTriggers: { url: (moduleKey) => webTrigger.getUrl(moduleKey) },
    app: {
      appId: app.appAri.appId,
      environmentId: app.environmentAri.environmentId,
      cloudId: installContext?.split('/').at(-1) ?? '',
      version: app.appVersion,
    },
  };
}
