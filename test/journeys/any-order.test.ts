import * as fc from 'fast-check';
import { verifyChain } from '../../src/domain/audit/chain';
import { adf, MINUTE, MONDAY_NINE, Office, type Who } from './support/office';
import { forceType } from './support/tamper';
import { screenOf } from './support/seats';

const LENA: Who = 'lena.hoffmann';
const VOTERS: Who[] = ['diego.marin', 'yuki.tanaka', 'amara.okafor', 'priya.raman'];
const GROUP = 'jira-servicemanagement-users';
const OPENS = MONDAY_NINE + 60 * MINUTE;

/** What is known of the change from outside: what it says, who has approved exactly that, who is away. */
interface Reference {
  plan: string;
  /** Who approved what the change says now; emptied by each edit. */
  readonly approvals: Set<Who>;
  readonly out: Set<Who>;
  /** Who was given somebody's seat: may vote with it, whether in the group or not. */
  readonly delegates: Set<Who>;
}
type Act = (office: Office, id: string, known: Reference) => Promise<void>;
interface Step {
  readonly what: string;
  readonly act: Act;
}

const who = fc.constantFrom(...VOTERS);
const crash = fc.constantFrom('crashBefore', 'crashAfter', null, null, null);

/** Votes; the function may die before or after the vote is written down, and then the person tries again. */
const votes =
  (by: Who, dies: string | null): Act =>
  async (office, id, known) => {
    const wasIn = known.approvals.has(by);
    if (dies !== null)
      office.site.faults.configure({
        rules: [{ target: 'kvs', match: 'transaction', effect: { kind: dies } }],
      });
    const cast = () => office.vote(by, id, { reason: 'So I think.' });
    const done = await cast().catch(() => null);
    office.site.faults.configure({});
    const again = done ?? (await cast().catch(() => null));
    if (again !== null) known.approvals.add(by);
    if (!known.delegates.has(by)) expect([by, again !== null]).toEqual([by, !known.out.has(by) || wasIn]);
  };
const edits =
  (text: string): Act =>
  async (office, id, known) => {
    if (text === known.plan) return;
    await office.edit(LENA, id, { 'Backout plan': adf(text) });
    known.plan = text;
    known.approvals.clear();
  };
/** Steward doesn't hear of it. */
const editsUnheard =
  (text: string): Act =>
  async (office, id, known) => {
    office.site.faults.configure({ eventLateMs: [9e8, 9e8] });
    await edits(text)(office, id, known);
    office.site.faults.configure({});
  };
const leaves =
  (by: Who): Act =>
  (office, _, known) => {
    office.regroup(GROUP, 'remove', by);
    known.out.add(by);
    return Promise.resolve();
  };
const returns =
  (by: Who): Act =>
  (office, _, known) => {
    office.regroup(GROUP, 'add', by);
    known.out.delete(by);
    return Promise.resolve();
  };
const delegates =
  (from: Who, to: Who): Act =>
  async (office, _, known) => {
    const now = office.site.clock.now();
    const span = { from: new Date(now).toISOString(), until: new Date(now + 10 * MINUTE).toISOString() };
    const asked = { to: office.account(to), scope: { kind: 'all' as const }, note: '', ...span };
    // To oneself, or twice: refused, which changes nothing.
    await screenOf(office, 'steward-desk')(from, 'delegation.make', asked).catch(() => undefined);
    known.delegates.add(to);
    await office.settle();
  };
const waits =
  (ms: number): Act =>
  (office) =>
    office.site.clock.step(ms);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(who, crash)
      .map(([by, dies]) => ({ what: `${by} votes${dies ? `, ${dies}` : ''}`, act: votes(by, dies) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('Switch back.', 'Hope.')
      .map((text) => ({ what: `the plan is "${text}"`, act: edits(text) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Switch back.', 'Pray.')
      .map((text) => ({ what: `the plan is "${text}", unheard`, act: editsUnheard(text) })),
  },
  { weight: 1, arbitrary: who.map((by) => ({ what: `${by} leaves`, act: leaves(by) })) },
  { weight: 1, arbitrary: who.map((by) => ({ what: `${by} returns`, act: returns(by) })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(who, who)
      .map(([from, to]) => ({ what: `${from} delegates to ${to}`, act: delegates(from, to) })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1000, MINUTE).map((ms) => ({ what: `${ms} ms pass`, act: waits(ms) })),
  },
);
const steps = fc.array(
  step.map((one) => ({ ...one, toString: () => one.what })),
  { minLength: 1, maxLength: 12 },
);

describe('whatever happens to a change, in whatever order', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.site.clock.set(OPENS);
  });
  afterEach(() => office.close());

  test('it is implemented through the gate only with an approval of what it says, and no vote is lost or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        // Delegations of the story before are over.
        await office.site.clock.step(11 * MINUTE);
        for (const by of VOTERS) office.regroup(GROUP, 'add', by);
        const id = await office.submitted({
          'Planned end': '2026-11-24T12:00:00.000+0100',
        });
        const known: Reference = {
          plan: 'Switch back.',
          approvals: new Set(),
          out: new Set(),
          delegates: new Set(),
        };
        for (const { act } of story) {
          await act(office, id, known);
          await office.site.clock.step(1000);
        }
        await office.moves(LENA, id, 'Schedule');
        const passed = (await office.start(id)).status === 204;
        expect({ passed, after: story.map(({ what }) => what) }).toEqual({
          passed: known.approvals.size > 0,
          after: story.map(({ what }) => what),
        });
        expect(office.status(id)).toBe(passed ? 'Implementing' : 'Awaiting implementation');
        const { approval } = await office.view(LENA, id);
        const counted = approval.stages
          .flatMap(({ seats }) => seats)
          .filter(({ vote }) => vote === 'approve');
        expect(counted.map(({ accountId }) => accountId).sort()).toEqual(
          [...known.approvals].map((by) => office.account(by)).sort(),
        );
        expect(verifyChain(office.audit(id)).intact).toBe(true);
        await office.site.clock.step(MINUTE);
      }),
      { numRuns: 25, seed: 4711, endOnFailure: true },
    );
  }, 90_000);

  test('any other way into implementation is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 3 }), fc.boolean(), async (story, byType) => {
        await office.site.clock.step(11 * MINUTE);
        for (const by of VOTERS) office.regroup(GROUP, 'add', by);
        const id = await office.submitted({ 'Planned end': '2026-11-24T12:00:00.000+0100' });
        const known: Reference = {
          plan: 'Switch back.',
          approvals: new Set(),
          out: new Set(),
          delegates: new Set(),
        };
        for (const { act } of story) {
          await act(office, id, known);
          await office.site.clock.step(1000);
        }
        if (byType) {
          await forceType(office, id, 'Task', 'Open');
          await forceType(office, id, '[System] Change', 'Implementing');
        } else {
          await office.moves(LENA, id, 'Schedule');
          await office.moves('amara.okafor', id, 'Implement without Steward');
        }
        expect((await office.view(LENA, id)).headline.decision).toBe('Unauthorised');
        expect(office.kinds(id)).toContain('unauthorised change');
        await office.site.clock.step(MINUTE);
      }),
      { numRuns: 4, seed: 4711, endOnFailure: true },
    );
  }, 60_000);
});
