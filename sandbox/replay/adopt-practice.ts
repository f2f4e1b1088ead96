import type { Answer } from '../../src/contract/errors';
import type { AnswerOf, RequestOf, ResolverName } from '../../src/contract/resolvers';
import type { Forge } from '../forge';
import type { Jira } from '../core/types';

/** Calls one of the app's resolvers as a person, the way a screen does. Throws with the app's own words. */
export async function callResolver<N extends ResolverName>(
  site: { forge: Forge; jira: Jira },
  moduleKey: string,
  accountId: string,
  name: N,
  payload: RequestOf<N>,
): Promise<AnswerOf<N>> {
  const context = { cloudId: site.jira.cloudId, siteUrl: site.jira.siteUrl, localId: moduleKey, moduleKey, extension: {} };
  const invoked = await site.forge.invokeFrontEnd({ moduleKey, functionKey: name, payload, accountId, context });
  if (!invoked.ok) throw new Error(`${name}: ${invoked.error.message}`);
  const answer = invoked.value as Answer<AnswerOf<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message} ${answer.error.remedy ?? ''} ${JSON.stringify(answer.error.details ?? '')}`);
  return answer.data;
}

/** Adopts practices for a project with the proposed settings, through the app's admin page, and waits for the end. */
export async function adoptPractices(
  site: { forge: Forge; jira: Jira },
  adminId: string,
  projectId: string,
  practices: RequestOf<'admin.plan'>['practices'],
): Promise<AnswerOf<'admin.job'>> {
  const call = <N extends ResolverName>(name: N, payload: RequestOf<N>) => callResolver(site, 'steward-admin', adminId, name, payload);
  const { proposed } = await call('admin.settings', { projectId });
  const plan = await call('admin.plan', { projectId, practices, settings: proposed });
  const started = await call('admin.apply', { projectId, practices, settings: proposed, planId: plan.planId });
  await site.forge.settle();
  const ended = await call('admin.job', { jobId: started.jobId });
  if (ended.state === 'failed') throw new Error(`Adopting failed: ${ended.error?.message ?? 'no reason was given'}`);
  return ended;
}
