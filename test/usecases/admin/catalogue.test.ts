import { RESOLVERS } from '../../../src/contract/resolvers';
import type { PracticeId } from '../../../src/contract/common';
import type { Adaptation, Catalogue, PracticeView } from '../../../src/contract/practices';
import { PACKS } from '../../../src/domain/practices';
import { ADMIN } from '../../../src/usecases/admin';
import { changeAdoption } from '../../../src/usecases/admin/adoption-record';
import { claimProject } from '../../../src/usecases/jobs/active-jobs';
import type { Job } from '../../../src/store/jobs';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { projectId, proposed } from '../../support/adopt';

const NOTHING = { types: {}, fields: {}, statuses: {}, requestTypes: {} };
const adapted = (change: Partial<Adaptation>): Adaptation => ({
  practice: 'incident-management',
  version: 1,
  names: NOTHING,
  drop: { fields: [], statuses: [], requestTypes: [] },
  options: {},
  ...change,
});

/** Records that the project has adopted these practices, as the last step of an adoption does. */
async function recordAdoption(
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  more: { readonly versions?: Record<string, number>; readonly adaptations?: Adaptation[] } = {},
): Promise<void> {
  const settings = await proposed(bench);
  await changeAdoption(bench.deps, projectId(bench), bench.admin.accountId, () => ({
    settings,
    practices: [...practices],
    pinned: [],
    adaptations: more.adaptations ?? [],
    versions: more.versions ?? Object.fromEntries(practices.map((id) => [id, PACKS[id].version])),
    bindings: {},
  }));
  bench.sent.length = 0;
}

/** A job that is about to adopt these practices. */
async function queued(bench: AdoptionSite, practices: readonly PracticeId[]): Promise<Job> {
  const subject = projectId(bench);
  const jobId = await claimProject(bench.deps, 'adoption', subject, bench.admin.accountId);
  await bench.deps.store.jobs.create(
    {
      jobId,
      version: 1,
      kind: 'adoption',
      state: 'queued',
      subject,
      startedBy: bench.admin.accountId,
      startedAt: new Date(bench.deps.clock.now()).toISOString(),
      total: 0,
      next: 0,
      bindings: {},
      error: null,
      finishedAt: null,
      input: { practices },
    },
    [],
  );
  const job = await bench.deps.store.jobs.get(jobId);
  if (!job) throw new Error('no job');
  return job;
}

const list = async (bench: AdoptionSite): Promise<Catalogue> =>
  RESOLVERS['catalogue.list'].answer.parse(await ADMIN['catalogue.list'](bench.deps, {}, bench.admin));
const placesOf = async (bench: AdoptionSite, id: PracticeId) =>
  (await list(bench)).practices
    .find((one) => one.id === id)
    ?.projects.map(({ key, state, behind }) => ({
      key,
      state,
      behind,
    }));
const view = async (bench: AdoptionSite, practice: PracticeId, project?: string) =>
  RESOLVERS['catalogue.practice'].answer.parse(
    await ADMIN['catalogue.practice'](
      bench.deps,
      { practice, ...(project !== undefined && { projectId: project }) },
      bench.admin,
    ),
  );

describe('the catalogue of a site that has adopted nothing', () => {
  const bench = openAdoptionSite(undefined, 'empty');

  it('lists every practice, in use nowhere, without asking Jira', async () => {
    const { practices } = await list(bench);
    expect(practices.map((one) => one.id)).toEqual(Object.keys(PACKS));
    expect(practices.flatMap((one) => one.projects)).toEqual([]);
    expect(bench.sent).toEqual([]);
  });

  it('has the six views of the frameworks, so that the list can be shown in each', async () => {
    const { frameworks } = await list(bench);
    expect(frameworks.map((one) => one.id)).toEqual([
      'v3',
      'v4',
      'v4-value-chain',
      'v5',
      'cobit',
      'dimensions',
    ]);
  });

  it.each(Object.keys(PACKS) as PracticeId[])('shows %s in full, in the declared shape', async (id) => {
    const shown = await view(bench, id);
    expect(shown.entry).toMatchObject({ id, projects: [] });
    expect(shown.statuses).toHaveLength(PACKS[id].statuses.length);
    const initial = PACKS[id].workflow.transitions.find((one) => one.from.length === 0)?.to;
    expect(shown.statuses.find((one) => one.role === initial)?.neededBy).toContain(
      'Every new issue begins in it.',
    );
    expect(JSON.stringify([shown.byHand, shown.adopting, shown.policies])).not.toMatch(/[{}]:|undefined/);
    expect(shown.byHand.map((step) => step.text).join(' ')).not.toMatch(/[{}]/);
  });
});

describe('where a practice is in use', () => {
  const bench = openAdoptionSite(undefined, 'empty');

  it('is read from the records of adopted projects, registers included, with one call to Jira', async () => {
    await recordAdoption(bench, ['incident-management', 'control-register']);
    expect(await placesOf(bench, 'control-register')).toEqual([
      { key: 'ITS', state: 'adopted', behind: false },
    ]);
    expect(await placesOf(bench, 'change-enablement')).toEqual([]);
    bench.sent.length = 0;
    await list(bench);
    expect(bench.sent.map((call) => call.path)).toEqual(['/rest/api/3/project/search']);
  });

  it('says when the adopted version of the pack is older than the shipped one', async () => {
    await recordAdoption(bench, ['incident-management'], { versions: { 'incident-management': 0 } });
    expect(await placesOf(bench, 'incident-management')).toEqual([
      { key: 'ITS', state: 'adopted', behind: true },
    ]);
  });

  it('leaves out a project that Jira no longer has', async () => {
    await recordAdoption(bench, ['incident-management']);
    const projects = bench.site.jira.context.tables.table('projects');
    const gone = projects.get(projectId(bench));
    if (!gone) throw new Error('no project');
    projects.remove(gone.id);
    expect(await placesOf(bench, 'incident-management')).toEqual([]);
    projects.put(gone);
  });
});

describe('a practice that a job is adopting', () => {
  const bench = openAdoptionSite(undefined, 'empty');
  const PRACTICES: PracticeId[] = ['problem-management', 'incident-management'];

  it('is planned until the job is done, also while the job waits to be retried', async () => {
    const job = await queued(bench, PRACTICES);
    const planned = [{ key: 'ITS', state: 'planned', behind: false }];
    expect(await placesOf(bench, 'problem-management')).toEqual(planned);
    const failed = await bench.deps.store.jobs.save({ ...job, state: 'failed' });
    expect(await placesOf(bench, 'problem-management')).toEqual(planned);
    await bench.deps.store.jobs.save({ ...failed, state: 'done' });
    expect(await placesOf(bench, 'problem-management')).toEqual([]);
  });

  it('stays adopted when the project has it already', async () => {
    await recordAdoption(bench, ['incident-management']);
    await queued(bench, PRACTICES);
    expect(await placesOf(bench, 'incident-management')).toEqual([
      { key: 'ITS', state: 'adopted', behind: false },
    ]);
    expect(await placesOf(bench, 'problem-management')).toMatchObject([{ state: 'planned' }]);
  });
});

describe('a practice as a project has adapted it', () => {
  const bench = openAdoptionSite(undefined, 'empty');
  const closedOf = ({ statuses }: PracticeView) => statuses.find((one) => one.role === 'closed')?.name;
  beforeAll(() =>
    recordAdoption(bench, ['incident-management'], {
      adaptations: [
        adapted({ names: { ...NOTHING, types: { incident: 'Störung' }, statuses: { closed: 'Erledigt' } } }),
      ],
    }),
  );

  it('has the project’s names', async () => {
    const shown = await view(bench, 'incident-management', projectId(bench));
    expect(shown.types[0]?.name).toBe('Störung');
    expect(closedOf(shown)).toBe('Erledigt');
  });

  it('is as shipped when no project is asked for, or one without adaptations of it', async () => {
    expect((await view(bench, 'incident-management')).types[0]?.name).toBe('[System] Incident');
    const other = await view(bench, 'problem-management', projectId(bench));
    expect(closedOf(other)).toBe('Closed');
  });

  it('asks Jira no more than the overview does', async () => {
    bench.sent.length = 0;
    await view(bench, 'incident-management', projectId(bench));
    expect(bench.sent).toHaveLength(1);
  });
});

describe('the policies of a practice in words', () => {
  const bench = openAdoptionSite(undefined, 'empty');

  it('say when a clock starts, stops, pauses and whom it warns', async () => {
    const { policies } = await view(bench, 'release-management');
    expect(policies).toEqual([
      {
        kind: 'OLA',
        name: 'Time to decide on a release',
        words: [
          'Starts in "Awaiting approval".',
          'Stops in "Deploying", "Being built", "Rejected".',
          'Does not count for what ends in "Canceled".',
          'Begins anew each time.',
          'Any priority: 16 h of working time',
          'Pauses while on hold.',
          'At 75 %: an internal comment to the assignee ("Three quarters of the time is used up")',
          'At 100 %: an internal comment to the lead ("The target is missed")',
        ],
      },
    ]);
  });

  it('name the risk factors and a line for each row of the approval policy', async () => {
    const { policies } = await view(bench, 'change-enablement');
    expect(policies.map((one) => one.kind)).toEqual(expect.arrayContaining(['risk', 'approval']));
    expect(policies.find((one) => one.kind === 'approval')?.words[0]).toBe('Low risk asks for Peer: any one');
  });

  it('show the matrix as it would be set', async () => {
    const { matrix } = await view(bench, 'incident-management');
    expect(matrix).toMatchObject({ mode: 'set', urgencies: ['Critical', 'High', 'Medium', 'Low'] });
    expect((await view(bench, 'control-register')).matrix).toBeNull();
  });
});

describe('what adopting does, in plain sentences', () => {
  const bench = openAdoptionSite(undefined, 'empty');

  it('begins with the promise that nothing is lost, for every practice', async () => {
    for (const id of Object.keys(PACKS) as PracticeId[]) {
      const { adopting } = await view(bench, id);
      expect(adopting[0]).toMatch(/^You see the whole plan first\./);
      expect(adopting.filter((text) => !/^[A-Z"0-9].*\.$/.test(text))).toEqual([]);
    }
  });

  it('names the gate and the way out of a change', async () => {
    const text = (await view(bench, 'change-enablement')).adopting.join(' ');
    expect(text).toContain('The way into "Implementing" is guarded.');
    expect(text).toContain('"Implement without Steward" stays open to the emergency group');
  });

  it('says of a register that it only keeps records', async () => {
    const text = (await view(bench, 'supplier-register')).adopting.join(' ');
    expect(text).toContain('It keeps records and nothing more');
    expect((await view(bench, 'release-management')).adopting.join(' ')).not.toContain('register');
  });
});
