import { adoptPractices } from '../../../sandbox/replay/adopt-practice';
import type { Sandbox, Site } from '../../../sandbox';
import { Office } from './office';

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
  await adopt(site);
}
