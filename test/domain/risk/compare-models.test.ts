import { assess, compareModels } from '../../../src/domain/risk';
import type { OutcomeRecord } from '../../../src/domain/risk/outcome-record';
import type { Level, RiskInput, RiskModel } from '../../../src/domain/risk/types';
import { GOOD, HEAD, MODEL, factsOf } from './risk-arbitraries';

const withIncidents = (recentIncidents: number): RiskInput => ({
  ...GOOD,
  facts: { ...GOOD.facts, ...factsOf({ recentIncidents }) },
});
const recordOf = (id: number, result: OutcomeRecord['result'], input: RiskInput | null): OutcomeRecord => {
  const made = input === null ? null : assess(MODEL, input, HEAD);
  return {
    changeId: String(id),
    changeKey: `CHG-${id}`,
    projectId: '1',
    result,
    knownAt: `2026-10-0${id}T00:00:00.000Z`,
    closedAt: `2026-10-0${id}T00:00:00.000Z`,
    startedAt: null,
    endedAt: null,
    team: null,
    model: 'Normal',
    services: [],
    environment: null,
    words: [],
    assessed: made && {
      number: 1,
      at: '2026-09-01T00:00:00.000Z',
      modelVersion: 1,
      score: made.score,
      probability: made.probability,
      level: made.level,
      input: made.input,
    },
    counted: null,
  };
};
/** Incidents weigh ten times as much: four of them make -5.556 + 10 - ... High. */
const STRICT: RiskModel = {
  ...MODEL,
  factors: MODEL.factors.map((one) => (one.id === 'recent-incidents' ? { ...one, weight: 4 } : one)),
};
const FOUR = withIncidents(4);
const RECORDS = [
  recordOf(1, 'successful', GOOD),
  recordOf(2, 'failed', FOUR),
  recordOf(3, 'withIssues', FOUR),
  recordOf(4, 'cancelled', FOUR),
  recordOf(5, 'failed', null),
];

describe('compareModels', () => {
  it('counts changes and failures by level before and after, and leaves out what says nothing', () => {
    const found = compareModels(MODEL, STRICT, RECORDS);
    expect(found.changes).toBe(3);
    expect(found.before.Low).toEqual({ changes: 1, failures: 0 });
    expect(found.before.Medium).toEqual({ changes: 2, failures: 1 });
    expect(found.after.Low).toEqual({ changes: 1, failures: 0 });
    expect(found.after.High).toEqual({ changes: 2, failures: 1 });
  });
  it('lists what moves, failed ones first, with what moves it most', () => {
    const { moved, movedTotal } = compareModels(MODEL, STRICT, RECORDS);
    expect(movedTotal).toBe(2);
    expect(moved.map(({ issueKey }) => issueKey)).toEqual(['CHG-2', 'CHG-3']);
    expect(moved[0]).toMatchObject({
      before: 'Medium',
      after: 'High',
      failed: true,
      because: 'Recent incidents (4 incidents in 30 days) counts more',
    });
  });
  it('says it in words', () => {
    expect(compareModels(MODEL, STRICT, RECORDS).words).toEqual([
      '2 of the 3 changes of last quarter would have another level.',
      'The one that failed would have been High or above.',
    ]);
    const twice = [...RECORDS, recordOf(6, 'rolledBack', GOOD)];
    expect(compareModels(MODEL, STRICT, twice).words[1]).toBe(
      '1 of the 2 that failed would have been High or above.',
    );
    expect(compareModels(MODEL, MODEL, RECORDS).words[0]).toBe(
      'None of the 3 changes of last quarter would have another level.',
    );
    expect(compareModels(MODEL, STRICT, []).words).toEqual([
      'No change that was assessed has been closed in last quarter: there is nothing to compare.',
    ]);
    expect(compareModels(MODEL, STRICT, RECORDS.slice(0, 1)).words[1]).toBe(
      'None of them failed, so nothing can be said of failures.',
    );
  });
  it.each<[string, RiskModel, string]>([
    [
      'the matrix',
      { ...MODEL, matrix: MODEL.matrix.map((row) => row.map((): Level => 'Very high')) },
      'The matrix differs',
    ],
    ['the bands', { ...MODEL, bands: [0.0001, 0.0002, 0.0003, 0.5] }, 'The bands of likelihood differ'],
  ])('blames %s when the score stays', (_, model, because) => {
    expect(compareModels(MODEL, model, RECORDS).moved[0]).toMatchObject({ because });
  });
  it('moves nothing between a model and itself', () => {
    expect(compareModels(MODEL, MODEL, RECORDS)).toMatchObject({ moved: [], movedTotal: 0 });
  });
});
