import { adoptPractices } from '../../../sandbox/replay/adopt-practice';
import type { Sandbox, Site } from '../../../sandbox';
import { PACKS } from '../../../src/domain/practices';
import type { PracticeId } from '../../../src/contract/common';
import { Office } from './office';

import { OWN_TYPES } from '../../support/own-types';

const BOTH = ['change-enablement', 'incident-management'] as const;
const adopt = (site: Site) =>
  adoptPractices(site, new Office(site).account('alma.admin'), '10000', [...BOTH]);

/**
 * Adopts where another project uses the same type and screen schemes: Steward has to copy them. It dies once, right
 * after it has made a screen, and has to find it again.
 */
export async function adoptShared(sandbox: Sandbox, site: Site): Promise<void> {
  const projects = site.jira.context.tables.table('projects');
  const [its, web] = [projects.get('10000'), projects.get('10001')];
  if (!its || !web) throw new Error('the site has not got two projects');
  const { issueTypeSchemeId, issueTypeScreenSchemeId } = its;
  projects.put({ ...web, issueTypeSchemeId, issueTypeScreenSchemeId });
  site.faults.configure({
    rules: [{ target: 'jira', match: '^POST /rest/api/3/screens$', effect: { kind: 'crashAfter' } }],
  });
  const { jobId } = await adopt(site);
  // The message comes again after a while.
  await sandbox.clock.step(30 * 60_000);
  await sandbox.settle();
  const { state } = await new Office(site).ask('alma.admin', 'steward-admin', 'admin.job', { jobId });
  if (state !== 'done') throw new Error(`after the interruption the job is ${state}`);
}

/**
 * Adopts where the workflow scheme is the project's own and an existing field does not reach the project, then somebody
 * takes the gate out of the workflow, and the practices are adopted again to mend it.
 */
export async function adoptOwnAndMend(site: Site): Promise<void> {
  const { tables } = site.jira.context;
  const projects = tables.table('projects');
  const web = projects.get('10001');
  const standard = tables.table('workflowSchemes').find((scheme) => scheme.isDefault);
  if (!web || !standard) throw new Error('the site has not got what is needed');
  // Another scheme shows the same screens: they are copied, while the project's own scheme points to the copies.
  const typeScreens = tables.table('issueTypeScreenSchemes');
  const ownScheme = typeScreens.get(projects.get('10000')?.issueTypeScreenSchemeId ?? '');
  if (!ownScheme) throw new Error('the project has no screen scheme');
  typeScreens.put({ ...ownScheme, id: '99001', name: 'The same screens elsewhere', isDefault: false });
  projects.put({ ...web, workflowSchemeId: standard.id, issueTypeScreenSchemeId: '99001' });
  const impact = tables.table('fields').find(({ name }) => name === 'Impact');
  for (const context of tables.table('fieldContexts').where(({ fieldId }) => fieldId === impact?.id))
    tables.table('fieldContexts').put({ ...context, isGlobal: false, projectIds: ['10001'] });
  await adopt(site);
  const workflows = tables.table('workflows');
  const workflow = workflows.find(({ name }) => name.includes('(Steward)'));
  if (!workflow) throw new Error('adopting made no workflow');
  const transitions = workflow.transitions.map((transition) => ({ ...transition, validators: [] }));
  workflows.put({ ...workflow, transitions });
  const office = new Office(site);
  const { items } = await office.ask('alma.admin', 'steward-admin', 'admin.checkDrift', {
    projectId: '10000',
  });
  if (items.length !== 1) throw new Error(`${items.length} differences were seen, not the one`);
  await adopt(site);
}

/**
 * Adopts where the company has types and workflows of its own: its incident workflow lacks a status and is extended, other
 * types are made with pictures, and there are request types to be raised.
 */
export async function adoptOwnTypes(site: Site): Promise<void> {
  const office = new Office(site);
  const projectId = site.jira.context.tables.table('projects').all()[0]?.id ?? '';
  const { proposed } = await office.ask('alma.admin', 'steward-admin', 'admin.settings', { projectId });
  const practices: ['incident-management', 'service-request-management'] = [
    'incident-management',
    'service-request-management',
  ];
  const request = { projectId, practices, settings: proposed, adaptations: OWN_TYPES.slice(0, 1) };
  const answer = await office.ask('alma.admin', 'steward-admin', 'admin.plan', request);
  if (answer.kind !== 'plan') throw new Error('the site is not large');
  const { planId } = answer.plan;
  const { jobId } = await office.ask('alma.admin', 'steward-admin', 'admin.apply', { ...request, planId });
  await site.forge.settle();
  const { state, error } = await office.ask('alma.admin', 'steward-admin', 'admin.job', { jobId });
  if (state !== 'done') throw new Error(`adopting is ${state}: ${error?.message ?? ''}`);
  // A further practice brings a new type for fields that are there: do their contexts reach it?
  const more = { ...request, practices: ['problem-management' as const] };
  await office.ask('alma.admin', 'steward-admin', 'admin.plan', more);
}

/** Storage takes so many units a minute: a long job rests and goes on when the next minute has come. */
async function ended(sandbox: Sandbox, site: Site, jobId: string): Promise<void> {
  const office = new Office(site);
  for (let minute = 0; minute < 30; minute++) {
    await sandbox.settle();
    await sandbox.clock.step(60_000);
    await sandbox.settle();
    const { state, error } = await office.ask('alma.admin', 'steward-admin', 'admin.job', { jobId });
    if (state === 'done') return;
    if (state === 'failed') throw new Error(`${jobId}: ${error?.message ?? ''}`);
  }
  throw new Error(`${jobId} does not come to its end`);
}

/** Takes practices back from a site's first project: everything that they made goes, and what they changed is as before. */
export async function goBack(sandbox: Sandbox, site: Site, practices: readonly PracticeId[]): Promise<void> {
  const office = new Office(site);
  const projectId = site.jira.context.tables.table('projects').all()[0]?.id ?? '';
  const ask = { projectId, practices: [...practices] };
  const { planId, blockers } = await office.ask('alma.admin', 'steward-admin', 'admin.planUndo', ask);
  if (blockers.length > 0) throw new Error(blockers.join(' '));
  const { jobId } = await office.ask('alma.admin', 'steward-admin', 'admin.undo', { ...ask, planId });
  await ended(sandbox, site, jobId);
}

/** Adopts everything on a site that has nothing, and takes it all back. */
export async function comeAndGo(sandbox: Sandbox, site: Site): Promise<void> {
  const office = new Office(site);
  const projectId = site.jira.context.tables.table('projects').all()[0]?.id ?? '';
  const practices = Object.values(PACKS).map(({ id }) => id);
  const { proposed } = await office.ask('alma.admin', 'steward-admin', 'admin.settings', { projectId });
  const request = { projectId, practices, settings: proposed };
  const answer = await office.ask('alma.admin', 'steward-admin', 'admin.plan', request);
  if (answer.kind !== 'plan') throw new Error('the site is not large');
  const { planId } = answer.plan;
  const { jobId } = await office.ask('alma.admin', 'steward-admin', 'admin.apply', { ...request, planId });
  await ended(sandbox, site, jobId);
  await goBack(sandbox, site, practices);
}
