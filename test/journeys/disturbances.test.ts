import { verifyChain } from '../../src/domain/audit/chain';
import { HOUR, MINUTE, MONDAY_NINE, Office } from './support/office';
import { pastEdits } from './support/tamper';

const LENA = 'lena.hoffmann';
const OPENS = MONDAY_NINE + HOUR;

describe('when something fails, the gate refuses and says that it is our fault', () => {
  let office: Office;
  let id = '';
  beforeAll(async () => {
    office = await Office.open();
    await office.site.clock.set(OPENS);
    id = await office.approved();
  });
  afterAll(() => office.close());
  afterEach(() => office.site.faults.configure({}));

  const failing = (target: 'jira' | 'kvs', match: string, effect: object) =>
    office.site.faults.configure({ rules: [{ target, match, times: 99, effect }] });
  const refusal = async (): Promise<string> => {
    const answer = await office.start(id);
    expect([answer.status, office.status(id)]).toEqual([400, 'Awaiting implementation']);
    return JSON.stringify(answer.body);
  };

  test.each([
    ['storage cannot be read', 'kvs', 'get', { kind: 'status', status: 500 }],
    ['storage throttles', 'kvs', 'get', { kind: 'status', status: 429, retryAfter: 1 }],
    ['the verdict cannot be written down', 'kvs', 'transaction', { kind: 'status', status: 500 }],
    ['the connection to storage breaks', 'kvs', '.', { kind: 'reset' }],
    ['Jira asks to wait for long', 'jira', '/issue/', { kind: 'status', status: 429, retryAfter: 600 }],
    ['Jira hides the issue from the app', 'jira', '/issue/', { kind: 'status', status: 404 }],
    ['the history cannot be read', 'jira', 'changelog', { kind: 'status', status: 403 }],
  ] as const)('%s', async (_, target, match, effect) => {
    // Nobody has told Steward of this edit, so the gate has to look for itself.
    office.site.faults.configure({ eventLateMs: [9e8, 9e8] });
    await office.site.clock.step(1000);
    await office.edit(LENA, id, { Summary: `A change, ${String(effect.kind)} of ${target} ${match}` });
    failing(target, match, effect);
    expect(await refusal()).toMatch(/our fault, not yours/);
  });

  test('Jira never answers: ten seconds are enough', async () => {
    failing('jira', '/issue/', { kind: 'timeout' });
    expect(await refusal()).toMatch(/our fault, not yours/);
  });

  test.each(['crashBefore', 'crashAfter'])(
    'the function dies (%s): Jira refuses in its own words',
    async (kind) => {
      failing('kvs', 'transaction', { kind });
      expect(await refusal()).toMatch(/did not allow this transition/);
    },
  );

  test('and lets it through as soon as it can look again', async () => {
    expect((await office.start(id)).status).toBe(204);
  });
});

describe('a panel under faults', () => {
  test('says what failed, saves nothing by halves, and the next vote counts', async () => {
    const office = await Office.open();
    const id = await office.submitted();
    office.site.faults.configure({
      rules: [{ target: 'kvs', match: 'transaction', effect: { kind: 'crashAfter' } }],
    });
    const { approval } = await office.view('diego.marin', id);
    await expect(office.vote('diego.marin', id, { seal: approval.seal })).rejects.toThrow();
    office.site.faults.configure({});
    await office.vote('diego.marin', id);
    const seen = await office.view(LENA, id);
    expect(seen.approval.phase).toBe('approved');
    expect(office.kinds(id).filter((kind) => kind === 'ballot cast')).toHaveLength(1);
    expect(verifyChain(office.audit(id)).intact).toBe(true);
    await office.close();
  });
});

describe('events', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.site.clock.set(OPENS);
  });
  afterAll(() => office.close());
  const lateStory = async (): Promise<string> => {
    const id = await office.create(LENA, await goodFields());
    for (const step of ['Start assessment', 'Submit for approval', 'Schedule']) {
      await office.site.clock.step(100);
      await office.moves(LENA, id, step);
    }
    return id;
  };
  const goodFields = async () => (await import('./support/office')).GOOD;
  const essence = async (id: string) => {
    const { approval, phase, headline } = await office.view(LENA, id);
    return {
      phase,
      decision: headline.decision,
      rounds: approval.roundNumber,
      kinds: office.kinds(id),
      whole: verifyChain(office.audit(id)).intact,
    };
  };
  const told = {
    phase: 'scheduled',
    decision: 'Waiting for approval',
    rounds: 1,
    kinds: ['assessment made', 'round opened'],
    whole: true,
  };

  test.each([
    ['on time', {}],
    ['late', { eventLateMs: [60_000, 200_000] }],
    ['twice', { duplicates: 1 }],
    ['in another order', { reorder: true }],
    ['late, twice and in another order', { eventLateMs: [0, 100_000], duplicates: 1, reorder: true }],
  ])('%s lead to the same record', async (_, faults) => {
    office.site.faults.configure(faults);
    const id = await lateStory();
    await office.site.clock.step(5 * MINUTE);
    await office.settle();
    office.site.faults.configure({});
    expect(await essence(id)).toEqual(told);
  });

  test('that are lost lead to the same record as soon as somebody looks', async () => {
    office.site.faults.configure({ eventLateMs: [9e8, 9e8] });
    const id = await lateStory();
    expect(office.audit(id)).toEqual([]);
    expect(await essence(id)).toEqual(told);
    await office.vote('diego.marin', id);
    office.site.faults.configure({});
    expect((await essence(id)).decision).toBe('Approved');
  });

  test('of a change with five thousand entries in its history are worked on as ever', async () => {
    const id = await office.submitted();
    pastEdits(office, id, 5000);
    await office.vote('diego.marin', id);
    await office.moves(LENA, id, 'Schedule');
    await office.site.clock.set(Math.max(office.site.clock.now(), OPENS));
    const seen = await essence(id);
    expect([seen.phase, seen.decision, seen.rounds, seen.whole]).toEqual(['scheduled', 'Approved', 1, true]);
  });

  test('of a change with long plans that are edited again and again never fill its record', async () => {
    const long = (n: number) => ({
      type: 'doc',
      version: 1,
      content: Array.from({ length: 30 }, (_, line) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: `${n}.${line} ${randomWords(n * 100 + line)}` }],
      })),
    });
    const id = await office.submitted({
      Description: long(1),
      'Implementation plan': long(2),
      'Backout plan': long(3),
      'Test plan': long(4),
    });
    for (let n = 5; n < 24; n++) await office.edit(LENA, id, { 'Backout plan': long(n) });
    await office.vote('diego.marin', id);
    await office.edit(LENA, id, { 'Backout plan': long(24) });
    const { approval } = await office.view('diego.marin', id);
    expect(approval.roundNumber).toBe(21);
    expect(approval.voided?.diff[0]?.before).toContain('23.0 ');
    await office.vote('diego.marin', id);
    expect((await essence(id)).whole).toBe(true);
  });
});

/** 700 characters that don't repeat, so that nothing is gained by packing them. */
function randomWords(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 120 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state.toString(36);
  }).join(' ');
}
