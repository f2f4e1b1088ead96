import { asApp, asUser, assumeTrustedRoute, getAppContext } from '@forge/api';
import { makeJiraClient, type JiraClient, type Send } from '../jira/client';

/** Paths come from the endpoint table, their parameters percent-encoded by `fillPath`: that is what makes them trusted. */
const send: Send = async (as, path, request) =>
  (as === 'app' ? asApp() : asUser()).requestJira(assumeTrustedRoute(path), request);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Jira for one invocation, which knows how long it may still wait. */
export const forgeJira = (): JiraClient =>
  makeJiraClient({
    send,
    sleep,
    random: Math.random,
    timeLeft: () => getAppContext().invocationRemainingTimeInMillis(),
  });
