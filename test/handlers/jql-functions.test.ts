import {
  stewardApproval,
  stewardAwaitingMyVote,
  stewardInConflict,
  stewardInFreeze,
  stewardSlaAtRisk,
  stewardSlaBreached,
  stewardSlaDueWithin,
} from '../../src/handlers/jql-functions';

/** Each closes with a line of log. */
beforeAll(() => void (console.info = () => undefined));

const asked = (args: string[], operator = 'in') => ({
  precomputationId: 'p',
  clause: { field: 'issue', operator, arguments: args },
});

describe('the JQL functions', () => {
  test('answer fragments over the indexed property, without instants and people', () => {
    expect(stewardSlaBreached(asked([]))).toEqual({
      jql: 'issue.property["steward-sla"].state = "breached"',
    });
    expect(stewardSlaBreached(asked(['Resolve incident']))).toEqual({
      jql: 'issue.property["steward-sla"].breached = "Resolve incident"',
    });
    expect(stewardSlaAtRisk(asked([]))).toEqual({ jql: 'issue.property["steward-sla"].state = "atRisk"' });
    expect(stewardSlaDueWithin(asked(['4h']))).toEqual({ jql: 'issue.property["steward-sla"].due <= "4h"' });
  });

  test('find changes in conflict and in a freeze, any or one by name', () => {
    expect(stewardInConflict(asked([]))).toEqual({ jql: 'issue.property["steward-change"].conflict >= 1' });
    expect(stewardInFreeze(asked([]))).toEqual({ jql: 'issue.property["steward-change"].frozen = "yes"' });
    expect(stewardInFreeze(asked(['Year "end"']))).toEqual({
      jql: 'issue.property["steward-change"].freezes = "Year \\"end\\""',
    });
    expect(stewardInFreeze(asked([' ']))).toEqual({ error: expect.stringContaining('name of a freeze') });
    expect(stewardInConflict(asked(['3']))).toEqual({ error: expect.stringContaining('takes nothing') });
  });

  test('find what awaits the vote of whoever searches, by no list of ids, and where an approval stands', () => {
    expect(stewardAwaitingMyVote(asked([]))).toEqual({
      jql: 'issue.property["steward-change"].waitingFor = currentUser()',
    });
    expect(stewardAwaitingMyVote(asked(['me']))).toEqual({ error: expect.stringContaining('takes nothing') });
    expect(stewardApproval(asked(['waiting']))).toEqual({
      jql: 'issue.property["steward-change"].approval = "Waiting"',
    });
    for (const state of ['', 'Maybe', 'Waiting" OR project = X'])
      expect(stewardApproval(asked([state]))).toEqual({ error: expect.stringContaining('"Approved"') });
    expect(stewardApproval(asked([]))).toEqual({ error: expect.stringContaining('"Approved"') });
  });

  test('a name with quotes and backslashes stays one value', () => {
    expect(stewardSlaBreached(asked(['a" OR project = X OR b = "\\']))).toEqual({
      jql: 'issue.property["steward-sla"].breached = "a\\" OR project = X OR b = \\"\\\\"',
    });
  });

  test('a control character in a name is written as an escape', () => {
    expect(stewardInFreeze(asked(['Year\tend\u0000\n']))).toEqual({
      jql: 'issue.property["steward-change"].freezes = "Year\\u0009end\\u0000\\u000a"',
    });
  });

  test.each(['', '4', 'h', '-4h', '0h', '4 h', '4h or 1=1', '99999h', '4y'])(
    'refuse the time "%s"',
    (within) => {
      expect(stewardSlaDueWithin(asked([within]))).toEqual({
        error: expect.stringContaining('"30m", "4h", "2d" or "1w"'),
      });
    },
  );

  test('say what is wrong with the call', () => {
    expect(stewardSlaDueWithin(asked([]))).toEqual({ error: expect.stringContaining('needs a time') });
    expect(stewardSlaBreached(asked(['  ']))).toEqual({ error: expect.stringContaining('name of a policy') });
    expect(stewardSlaBreached(asked(['a', 'b']))).toEqual({
      error: expect.stringContaining('takes one value'),
    });
    expect(stewardSlaAtRisk(asked(['x']))).toEqual({ error: expect.stringContaining('takes nothing') });
    expect(stewardSlaAtRisk(asked([], 'not in'))).toEqual({ error: expect.stringContaining('NOT issue in') });
    expect(stewardSlaAtRisk(null)).toEqual({ error: expect.stringContaining('does not know') });
  });
});
