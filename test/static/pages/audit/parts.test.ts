import * as fc from 'fast-check';
import {
  isBackwards,
  KINDS,
  LEVELS,
  readQuestion,
  STATES,
  writeQuestion,
} from '../../../../static/src/pages/desk/audit/find/question';
import {
  deviationEvents,
  gateEvents,
  noticeEvents,
  reviewEvents,
  seatEvents,
} from '../../../../static/src/pages/desk/audit/evidence/events-of';
import { readPack } from '../../../../static/src/pages/desk/audit/evidence/read-pack';
import { seatless, stageRows } from '../../../../static/src/pages/desk/audit/evidence/round-rows';
import { pack } from '../../fixtures/evidence-pack';
import { ACCOUNTS } from '../../fixtures/people';

const { content } = pack;
const round = content.rounds[0]!;

describe('what an auditor asks, as an address', () => {
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
  const question = fc.record({
    key: maybe(['CHG-1', 'a b']),
    projectId: maybe(['1', '10001']),
    state: maybe(STATES),
    level: maybe(LEVELS),
    kind: maybe(KINDS),
    from: maybe(['2026-01-01']),
    to: maybe(['2026-12-31']),
  });

  test('law: an address says what was asked, and no more', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readQuestion(writeQuestion(asked))).toEqual(asked);
      }),
    );
  });

  test('what an address says wrongly is not asked', () => {
    const nothing = readQuestion({});
    expect(readQuestion({ state: 'lost', level: 'Extreme', from: 'yesterday', project: 'OPS' })).toEqual(
      nothing,
    );
  });

  test('boundary: one day alone is a period', () => {
    expect(isBackwards({ from: '2026-11-01', to: '2026-11-01' })).toBe(false);
    expect(isBackwards({ from: '2026-11-02', to: '2026-11-01' })).toBe(true);
  });
});

describe('the sections of a file', () => {
  test('a file of another schema, or none at all, is not shown as if it were one', () => {
    expect(readPack(JSON.stringify(pack))?.content.request.key).toBe('OPS-42');
    for (const file of ['', 'null', '[]', '{}', '{"schema":"steward-evidence/2","content":{}}'])
      expect(readPack(file)).toBeNull();
  });

  test('a refusal of the gate says all that was missing, and arrivals without leave stand among its verdicts', () => {
    const arrival = { at: Date.UTC(2026, 10, 14, 10), by: ACCOUNTS.lena, changelogId: '9' };
    const events = gateEvents({ ...content, unauthorised: [arrival] });
    expect(events.map(({ what, isBad }) => [what, isBad])).toEqual([
      ['Refused', true],
      ['Implementation began without the gate’s leave', true],
      ['Let through', false],
    ]);
    expect(events[0]?.notes).toEqual(['Its window is not open yet.']);
  });

  test('what only observing let through is not told as if it had been in order', () => {
    const observed = { ...content.gate[0], allowed: true };
    expect(gateEvents({ ...content, gate: [observed] })[0]?.what).toContain('it would have been refused');
  });

  test('a delegation says from whom to whom, and why', () => {
    expect(seatEvents(content).at(-1)).toMatchObject({
      what: 'Delegated:',
      whom: [ACCOUNTS.lena],
      to: ACCOUNTS.mia,
      notes: ['On leave.'],
    });
  });

  test('a kind that this page doesn’t know keeps its name and is not left out', () => {
    const entries = [{ kind: 'promoted', accountId: ACCOUNTS.mia, at: 0 }];
    const eligibility = { ...content.eligibility, excluded: [], entries };
    expect(seatEvents({ ...content, eligibility })).toMatchObject([{ what: 'promoted' }]);
  });

  test('deviations, reviews and notices carry what was said', () => {
    expect(deviationEvents(content)[0]?.notes).toEqual(['11:00 → 12:00']);
    expect(reviewEvents(content)[0]?.notes).toContain('Action: Measure the failover. (OPS-77)');
    expect(noticeEvents(content)[0]?.notes).toEqual(['reminded 1 time']);
  });
});

describe('who was asked in a round', () => {
  test('everybody on the roster is there, those without a ballot too, and no ballot is left out', () => {
    const [stage] = stageRows(round, content.ballots);
    expect(stage?.rows.map(({ accountId, ballots }) => [accountId, ballots.map(({ id }) => id)])).toEqual([
      [ACCOUNTS.mia, ['b1', 'b2']],
      [ACCOUNTS.lena, []],
    ]);
  });

  test('somebody who came to a seat later is listed by what they sat through', () => {
    const late = {
      ...content.ballots[0]!,
      id: 'b3',
      accountId: ACCOUNTS.ravi,
      seats: [{ stageId: 'cab', via: 'delegate' }],
    };
    expect(stageRows(round, [...content.ballots, late])[0]?.rows.at(-1)).toMatchObject({
      accountId: ACCOUNTS.ravi,
      via: 'delegate',
    });
  });

  test('a ballot without a seat is shown apart', () => {
    const stray = { ...content.ballots[0]!, id: 'b4', seats: [] };
    expect(seatless(round, [...content.ballots, stray])).toEqual([stray]);
  });
});
