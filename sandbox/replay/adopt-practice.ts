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
  const context = {
    cloudId: site.jira.cloudId,
    siteUrl: site.jira.siteUrl,
    localId: moduleKey,
    moduleKey,
    extension: {},
  };
  const invoked = await site.forge.invokeFrontEnd({
    moduleKey,
    functionKey: name,
    payload,
    accountId,
    context,
  });
  if (!invoked.ok) throw new Error(`${name}: ${invoked.error.message}`);
  const answer = invoked.value as Answer<AnswerOf<N>>;
  if (!answer.ok) {
    const { message, remedy = '', details } = answer.error;
    // What the app logged says more than what it tells a person.
    const logs = site.forge.meters.report().invocations.find((one) => one.operation === name)?.logs ?? [];
    throw new Error(
      [`${name}: ${message} ${remedy}`, details ? JSON.stringify(details) : '', ...logs]
        .filter(Boolean)
        .join('\n'),
    );
  }
  return answer.data;
}

/**
 * Adopts practices for a project through the app's admin page and waits for the end. The settings are the proposed ones,
 * with what `changes` names put in their place. Throws with the app's own words.
 */
export async function adoptPractices(
  site: { forge: Forge; jira: Jira },
  adminId: string,
  projectId: string,
  practices: RequestOf<'admin.plan'>['practices'],
  changes: Partial<RequestOf<'admin.plan'>['settings']> = {},
): Promise<AnswerOf<'admin.job'>> {
  const call = <N extends ResolverName>(name: N, payload: RequestOf<N>) =>
    callResolver(site, 'steward-admin', adminId, name, payload);
  const { proposed } = await call('admin.settings', { projectId });
  const settings = { ...proposed, ...changes };
  let answer = await call('admin.plan', { projectId, practices, settings });
  while (answer.kind === 'reading') {
    await site.forge.settle();
    answer = await call('admin.planResult', { jobId: answer.jobId });
  }
  const { plan } = answer;
  const started = await call('admin.apply', { projectId, practices, settings, planId: plan.planId });
  await site.forge.settle();
  const ended = await call('admin.job', { jobId: started.jobId });
  if (ended.state === 'failed')
    throw new Error(`Adopting failed: ${ended.error?.message ?? 'no reason was given'}`);
  return ended;
}
