import fc from 'fast-check';
import { advise, allFigures, figureOf, type ReadinessCounts } from '../../../src/domain/readiness';

const quiet: ReadinessCounts = {
  days: 90,
  incidents: 0,
  incidentsWithoutPriority: 0,
  incidentsReopened: 0,
  incidentsMissed: null,
  requests: 0,
  requestsReopened: 0,
  problems: 0,
  changes: 0,
  changesUnfinished: 0,
};
const practices = (counts: Partial<ReadinessCounts>) =>
  advise({ ...quiet, ...counts }).map((one) => one.practice);

describe('advice from the project’s own tickets', () => {
  it('is none for a project without tickets', () => {
    expect(practices({})).toEqual([]);
  });
  it('says nothing from nine incidents, and something from ten', () => {
    expect(practices({ incidents: 9, incidentsWithoutPriority: 9 })).toEqual([]);
    expect(practices({ incidents: 10, incidentsWithoutPriority: 9 })).toEqual(['incident-management']);
  });
  it('names the shares that speak for it', () => {
    const [first] = advise({
      ...quiet,
      incidents: 400,
      incidentsWithoutPriority: 100,
      incidentsReopened: 40,
      problems: 30,
    });
    expect(first?.why).toContain('25 % have no priority');
    expect(first?.why).toContain('10 % were opened again');
  });
  it('asks for problems where incidents have no cause behind them', () => {
    expect(practices({ incidents: 400, problems: 1 })).toContain('problem-management');
    expect(practices({ incidents: 400, problems: 20 })).not.toContain('problem-management');
  });
  it('asks for changes where there are many incidents and no record of what was changed', () => {
    expect(practices({ incidents: 50, problems: 9 })).toContain('change-enablement');
    expect(practices({ incidents: 49, problems: 9 })).not.toContain('change-enablement');
  });
  it('puts the practice with more to gain first', () => {
    const all = advise({
      ...quiet,
      incidents: 100,
      incidentsMissed: 60,
      requests: 200,
      changes: 20,
      problems: 9,
    });
    expect(all[0]?.practice).toBe('incident-management');
  });
  it('never advises from what could not be counted', () => {
    expect(practices({ incidents: null, requests: null, changes: null, problems: null })).toEqual([]);
  });
  it('is in order, names each practice once, and has words with every advice', () => {
    const count = fc.option(fc.nat(5_000), { nil: null });
    const counts = fc.record<ReadinessCounts>({
      days: fc.constant(90),
      incidents: count,
      incidentsWithoutPriority: count,
      incidentsReopened: count,
      incidentsMissed: count,
      requests: count,
      requestsReopened: count,
      problems: count,
      changes: count,
      changesUnfinished: count,
    });
    fc.assert(
      fc.property(counts, (one) => {
        const all = advise(one);
        const weights = all.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(new Set(all.map(({ practice }) => practice)).size).toBe(all.length);
        for (const { why, counts: used } of all) {
          expect(why).not.toMatch(/null|undefined|NaN/);
          expect(used.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a figure', () => {
  it('is a share in percent with its numbers', () => {
    const figure = figureOf({ ...quiet, incidents: 412, incidentsReopened: 23 }, 'incidentsReopened');
    expect(figure).toMatchObject({
      value: 6,
      unit: 'percent',
      basis: '23 of 412 created in the last 90 days',
    });
  });
  it('has no value where nothing can be shared or counted', () => {
    expect(figureOf(quiet, 'incidentsReopened').value).toBeNull();
    expect(figureOf({ ...quiet, incidents: 5 }, 'incidentsMissed').value).toBeNull();
  });
  it('comes for every count', () => {
    expect(allFigures(quiet)).toHaveLength(9);
  });
});
