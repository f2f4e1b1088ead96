import type { AdoptionSettings } from '../../../src/contract/admin';
import { ADMIN, workJob } from '../../../src/usecases/admin';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';

const BOTH = ['change-enablement', 'incident-management'] as const;
const projectId = (bench: AdoptionSite) => bench.site.jira.context.tables.table('projects').find((project) => project.key === 'ITS')?.id ?? '';

async function proposed(bench: AdoptionSite): Promise<AdoptionSettings> {
  return (await ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench) }, bench.admin)).proposed;
}

/** Works on everything that was queued, as the platform would. */
async function drain(bench: AdoptionSite): Promise<void> {
  for (let message = bench.pushed.shift(); message; message = bench.pushed.shift()) {
    await workJob(bench.deps, (message.body as { jobId: string }).jobId);
  }
}

describe('adopting both practices in a seeded project', () => {
  it('plans, applies, and then has nothing left to do', async () => {
    const bench = openAdoptionSite();
    const settings = await proposed(bench);
    const request = { projectId: projectId(bench), practices: [...BOTH], settings };
    const plan = await ADMIN['admin.plan'](bench.deps, request, bench.admin);
    console.log(plan.items.map((i) => `${i.verb} ${i.object} ${i.name}: ${i.text} [${i.touches.join('; ')}]`).join('\n'), settings, plan.writes);
    expect(plan.conflicts).toBe(0);
    expect(bench.sent.filter(isWrite)).toEqual([]);
    const job = await ADMIN['admin.apply'](bench.deps, { ...request, planId: plan.planId }, bench.admin);
    await drain(bench);
    const after = await ADMIN['admin.job'](bench.deps, { jobId: job.jobId }, bench.admin);
    expect(after.error).toBeNull();
    expect(after.state).toBe('done');
    console.log(bench.sent.filter(isWrite).length);
    const again = await ADMIN['admin.plan'](bench.deps, { ...request, settings: await proposed(bench) }, bench.admin);
    expect(again.items.filter((item) => !['reuse', 'leftAlone', 'byHand', 'map'].includes(item.verb))).toEqual([]);
    expect(again.writes).toBe(0);
  });
});
