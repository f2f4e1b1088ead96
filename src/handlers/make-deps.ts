import { randomBytes } from 'node:crypto';
import { asApp, asUser, assumeTrustedRoute, getAppContext } from '@forge/api';
import { makeJiraClient, type Send } from '../jira/client';
import { store } from '../store';
import type { Deps } from '../usecases/deps';
import { forgeQueue } from './forge-queue';
import { log } from './log';

/** Paths come from the endpoint table, their parameters percent-encoded by `fillPath`: that is what makes them trusted. */
const send: Send = async (as, path, request) =>
  (as === 'app' ? asApp() : asUser()).requestJira(assumeTrustedRoute(path), request);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Dependencies of one invocation. Made anew each time: a warm process serves many sites, and nothing of one may be
 * seen by the next. `installContext` is the site's ARI from the platform's context.
 */
export function makeDeps(installContext: string | undefined): Deps {
  const app = getAppContext();
  return {
    jira: makeJiraClient({
      send,
      sleep,
      random: Math.random,
      timeLeft: () => app.invocationRemainingTimeInMillis(),
    }),
    store,
    clock: { now: () => Date.now() },
    random: { hex: (bytes) => randomBytes(bytes).toString('hex') },
    queue: forgeQueue,
    log,
    app: {
      appId: app.appAri.appId,
      environmentId: app.environmentAri.environmentId,
      cloudId: installContext?.split('/').at(-1) ?? '',
      version: app.appVersion,
    },
  };
}
