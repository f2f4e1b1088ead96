import { assess, riskInput, whatWouldLower, windowFacts } from '../../../src/domain/risk';
import type { RiskInput } from '../../../src/domain/risk/types';
import { ANSWERS, HOUR, MORE, NOW, evidenceWith } from './evidence-builders';
import { GOOD, HEAD, MODEL, factsOf } from './risk-arbitraries';

const offersOf = (input: RiskInput, ...more: Parameters<typeof whatWouldLower>[2][]) =>
  whatWouldLower(MODEL, assess(MODEL, input, HEAD), ...more);
const with_ = (facts: Parameters<typeof factsOf>[0]): RiskInput => ({
  ...GOOD,
  facts: { ...GOOD.facts, ...factsOf(facts) },
});

describe('whatWouldLower', () => {
  it('offers nothing for what nobody can change', () => {
    const ids = offersOf(
      with_({
        recentIncidents: 4,
        neighbourIncidents: 6,
        timesBefore: 0,
        singlePoint: true,
        emergency: true,
      }),
    ).map(({ id }) => id);
    expect(ids).toEqual([]);
  });

  it.each<[string, RiskInput, object]>([
    ['test-evidence', with_({ testEvidence: false }), { kind: 'edit', field: 'testPlan' }],
    ['back-out-evidence', with_({ backOutEvidence: false }), { kind: 'edit', field: 'backOutPlan' }],
    ['peer-reviewed', with_({ peerReviewed: null }), { kind: 'edit', field: 'peerReviewed' }],
    ['collisions', with_({ collisions: 2 }), { kind: 'edit', field: 'plannedStart' }],
  ])('offers %s with the field to edit', (id, input, action) => {
    expect(offersOf(input).find((one) => one.id === id)).toMatchObject({ action });
  });

  it('leaves to people what no field settles', () => {
    const offers = offersOf(with_({ taskCount: 8, recordsInDoubt: 1, implementerLoad: 2 }));
    const elsewhere = offers.filter(({ action }) => action === null).map(({ id }) => id);
    expect(elsewhere.sort()).toEqual(['implementer-load', 'service-records', 'size']);
  });

  it('offers windows with what they would bring, by assessing the change there', () => {
    const input = riskInput(ANSWERS, evidenceWith(), { ...MORE, collisions: 2 });
    const quiet = { between: () => 0 };
    const start = NOW + 150 * HOUR;
    const facts = {
      ...windowFacts(start, start + 2 * HOUR, NOW, quiet),
      ...factsOf({ collisions: 0 }),
    };
    const offer = {
      start: new Date(start).toISOString(),
      end: new Date(start + 2 * HOUR).toISOString(),
      facts,
    };
    const [best] = offersOf(input, [offer]);
    // Lead time -0.4 * (1 - 0.2), business hours -0.3, a day off after it +0.2, collisions -0.4 * 2/3
    expect(best).toMatchObject({
      text: 'Move it to 2026-11-28 18:00 UTC',
      scoreChange: -320 - 300 + 200 - 267,
      action: { kind: 'move', start: offer.start, end: offer.end },
    });
    expect(offersOf(input, [{ ...offer, name: 'Saturday 18:00' }])[0]?.text).toBe(
      'Move it to Saturday 18:00',
    );
  });

  it('leaves out windows that are no better', () => {
    const input = riskInput(ANSWERS, evidenceWith(), MORE);
    const now = { start: '2026-11-23T12:00:00.000Z', end: '2026-11-23T14:00:00.000Z', facts: {} };
    expect(offersOf(input, [now]).some(({ action }) => action?.kind === 'move')).toBe(false);
  });

  it('offers every stopper by itself: with two, neither lifts the floor alone', () => {
    const stoppers = ['no-back-out-plan', 'test-failed'].map((id) => ({ id, text: id, remedy: `${id}.` }));
    expect(offersOf({ ...GOOD, stoppers }).map(({ id }) => id)).not.toContain('test-failed');
    expect(offersOf({ ...GOOD, stoppers: stoppers.slice(1) })[0]).toMatchObject({
      id: 'test-failed',
      action: null,
    });
  });
});
