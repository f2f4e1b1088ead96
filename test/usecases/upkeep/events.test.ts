import { resolve } from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { ADMIN, workJob } from '../../../src/usecases/admin';
import { configEvent, lookAgain, noteChange, type Noted } from '../../../src/usecases/upkeep';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, drain, projectId } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { asAdmin, idOf } from '../../support/drift';

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TRIGGER = readManifest(resolve(__dirname, '../../..')).triggers.find(
  ({ key }) => key === 'config-events',
);

/** Hands Jira's events to Steward as the manifest asks for them. */
function listen(bench: AdoptionSite): Noted[] {
  const outcomes: Noted[] = [];
  const waiting: Promise<unknown>[] = [];
  bench.site.jira.onEvent(({ name, payload, selfGenerated }) => {
    if (TRIGGER?.events.includes(name) !== true || (selfGenerated === true && TRIGGER.ignoreSelf)) return;
    waiting.push(noteChange(bench.deps, configEvent.parse(payload)).then((one) => outcomes.push(one)));
  });
  return outcomes;
}

/** Events are handed over at once, what becomes of them takes a few turns. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
};

/** Works on the queue as the platform would, without delays. */
async function work(bench: AdoptionSite): Promise<string[]> {
  const done: string[] = [];
  for (let message = bench.pushed.shift(); message; message = bench.pushed.shift()) {
    done.push(message.queue);
    if (message.queue === 'upkeep-work') await lookAgain(bench.deps);
    else await workJob(bench.deps, (message.body as { jobId: string }).jobId);
  }
  return done;
}

const drift = (bench: AdoptionSite) =>
  ADMIN['admin.drift'](bench.deps, { projectId: projectId(bench) }, bench.admin);
const rename = async (bench: AdoptionSite, ref: string, name: string) =>
  asAdmin(bench, 'PUT', `/rest/api/3/field/${await idOf(bench, ref)}`, { name });

describe('configuration events', () => {
  let bench: AdoptionSite;
  let outcomes: Noted[];
  beforeEach(async () => {
    bench = openAdoptionSite(undefined, 'blank');
    outcomes = listen(bench);
    await adopt(bench, ['change-enablement']);
    await settle();
    bench.sent.length = 0;
  }, 60_000);

  it('of our own writes are none', () => {
    expect(outcomes).toEqual([]);
  });

  it('lead to a look, and what was removed is found with who removed it', async () => {
    await bench.site.clock.step(MINUTE);
    await asAdmin(bench, 'DELETE', `/rest/api/3/field/${await idOf(bench, 'field:backOutPlan')}`);
    await settle();
    expect(outcomes).toEqual(['queued']);
    expect(bench.pushed).toEqual([
      {
        queue: 'upkeep-work',
        body: { kind: 'look' },
        options: { delaySeconds: 60, concurrencyKey: 'upkeep' },
      },
    ]);
    expect(bench.sent).toEqual([]);
    await bench.site.clock.step(MINUTE);
    await work(bench);
    expect(await drift(bench)).toMatchObject({
      cause: 'event',
      items: [{ id: 'field:backOutPlan', what: 'missing', by: bench.admin.accountId }],
    });
  });

  it('that come together are looked after together, ten minutes apart at least', async () => {
    await bench.site.clock.step(MINUTE);
    await rename(bench, 'field:backOutPlan', 'A');
    await settle();
    await rename(bench, 'field:backOutPlan', 'B');
    await settle();
    await rename(bench, 'field:impact', 'C');
    await settle();
    expect(outcomes).toEqual(['queued', 'noted-before', 'noted']);
    await bench.site.clock.step(MINUTE);
    expect(await work(bench)).toEqual(['upkeep-work', 'job-work']);
    await bench.site.clock.step(SECOND);
    await rename(bench, 'field:impact', 'D');
    await settle();
    expect(bench.pushed[0]?.options.delaySeconds).toBe(599);
  });

  it('about what no practice is bound to lead to no look', async () => {
    const made = await asAdmin(bench, 'POST', '/rest/api/3/field', {
      name: 'Colour',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:textsearcher',
    });
    await asAdmin(bench, 'PUT', `/rest/api/3/field/${made.body.id}`, { name: 'Hue' });
    await settle();
    await bench.site.clock.step(MINUTE);
    expect(await work(bench)).toEqual(['upkeep-work']);
    expect(bench.sent).toEqual([]);
  });

  it('about settings of the whole site concern every project', async () => {
    await bench.site.clock.step(MINUTE);
    await noteChange(bench.deps, configEvent.parse({ eventType: 'avi:jira:changed:configuration' }));
    await bench.site.clock.step(MINUTE);
    expect(await work(bench)).toEqual(['upkeep-work', 'job-work']);
  });

  it('that a look has been after since lead to no second one', async () => {
    await bench.site.clock.step(MINUTE);
    await rename(bench, 'field:impact', 'C');
    await settle();
    await bench.site.clock.step(SECOND);
    await ADMIN['admin.checkDrift'](bench.deps, { projectId: projectId(bench) }, bench.admin);
    bench.sent.length = 0;
    expect(await work(bench)).toEqual(['upkeep-work']);
    expect(bench.sent).toEqual([]);
  });

  it('while an adoption is at work leave the look to it', async () => {
    const request = { projectId: projectId(bench) };
    const settings = (await ADMIN['admin.settings'](bench.deps, request, bench.admin)).proposed;
    const asked = { ...request, practices: ['problem-management' as const], settings };
    const answer = await ADMIN['admin.plan'](bench.deps, asked, bench.admin);
    if (answer.kind !== 'plan') throw new Error('the plan is still being made');
    await ADMIN['admin.apply'](bench.deps, { ...asked, planId: answer.plan.planId }, bench.admin);
    const adoption = bench.pushed.splice(0);
    const before = await drift(bench);
    await bench.site.clock.step(MINUTE);
    await rename(bench, 'field:impact', 'C');
    await settle();
    await bench.site.clock.step(MINUTE);
    bench.sent.length = 0;
    await work(bench);
    expect(bench.sent).toEqual([]);
    expect(await drift(bench)).toEqual(before);
    bench.pushed.push(...adoption);
    await drain(bench);
    expect((await drift(bench)).checkedAt).toBe(new Date(bench.site.clock.now()).toISOString());
  });
});

describe('while nothing is adopted', () => {
  it('an event reads one key and does nothing', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const event = configEvent.parse({ eventType: 'avi:jira:updated:field', id: 'customfield_1' });
    expect(await noteChange(bench.deps, event)).toBe('nothing-adopted');
    expect({ sent: bench.sent, pushed: bench.pushed }).toEqual({ sent: [], pushed: [] });
  });
});
