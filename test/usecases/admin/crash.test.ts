import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, drain, jobOf, planOf, start } from '../../support/adopt';

/** What adopting leaves behind, by names: ids differ when a step was tried more than once. */
function made(bench: AdoptionSite) {
  const { tables } = bench.site.jira.context;
  const names = (
    table:
      | 'issueTypes'
      | 'statuses'
      | 'fields'
      | 'workflows'
      | 'workflowSchemes'
      | 'screens'
      | 'screenSchemes'
      | 'issueTypeScreenSchemes'
      | 'issueLinkTypes',
  ) =>
    tables
      .table(table)
      .all()
      .map((one) => one.name)
      .sort();
  return {
    issueTypes: names('issueTypes'),
    statuses: names('statuses'),
    fields: names('fields'),
    workflows: names('workflows'),
    workflowSchemes: names('workflowSchemes'),
    screens: names('screens'),
    linkTypes: names('issueLinkTypes'),
    tabs: tables
      .table('screenTabs')
      .all()
      .map((tab) => `${tab.name}: ${tab.fieldIds.length}`)
      .sort(),
    options: tables
      .table('fieldOptions')
      .all()
      .map((option) => option.value)
      .sort(),
    contexts: tables.table('fieldContexts').size,
  };
}

/** Runs an adoption in which the answer to the n-th write is lost, though Jira did what it was asked. */
async function loseAnswer(n: number): Promise<{ bench: AdoptionSite; jobId: string; lost: string | null }> {
  const bench = openAdoptionSite(undefined, 'empty');
  const jobId = await start(bench);
  const send = bench.site.jira.handle.bind(bench.site.jira);
  let count = 0;
  let lost: string | null = null;
  bench.site.jira.handle = async (request) => {
    const answer = await send(request);
    if (
      isWrite({ method: request.method, path: request.path, body: request.body, status: answer.status }) &&
      ++count === n
    ) {
      lost = `${request.method} ${request.path}`;
      throw new Error('the connection was cut');
    }
    return answer;
  };
  await drain(bench);
  return { bench, jobId, lost };
}

// Waiting for Jira's tasks is not what is tested here.
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
});
afterAll(() => jest.restoreAllMocks());

describe('an answer of Jira that gets lost', () => {
  it('never makes anything twice, wherever it happens', async () => {
    const clean = openAdoptionSite(undefined, 'empty');
    await adopt(clean);
    const wanted = made(clean);
    const writes = clean.sent
      .filter(isWrite)
      .map((call) => `${call.method} ${call.path.replaceAll(/\d+/g, '#')}`);
    // One of each kind: the seventh new field is lost like the first.
    const first = writes.flatMap((write, index) => (writes.indexOf(write) === index ? [index + 1] : []));
    expect(first.length).toBeGreaterThan(10);
    for (const n of first) {
      const { bench, jobId, lost } = await loseAnswer(n);
      const job = await jobOf(bench, jobId);
      expect({ lost, state: job.state, error: job.error }).toEqual({ lost, state: 'done', error: null });
      expect({ lost, made: made(bench) }).toEqual({ lost, made: wanted });
      expect((await planOf(bench)).writes).toBe(0);
    }
  }, 120_000);
});
