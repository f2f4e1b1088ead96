import { unparse } from 'papaparse';
import { rate } from '../../../../static/src/format/numbers';
import { axisFrom, chartOf, MOST_LINES } from '../../../../static/src/pages/project/compliance/chart-lines';
import { csvRows } from '../../../../static/src/pages/project/compliance/csv-rows';
import { ALL, choicesOf, filterClocks } from '../../../../static/src/pages/project/open/filter-clocks';
import { openClocks, report } from '../../fixtures/report';

describe('the chart of compliance', () => {
  test('draws the groups that decided most, each in every week', () => {
    const { lines, points } = chartOf(report);
    expect(lines.map(({ name }) => name)).toEqual(['Acknowledge', 'Resolve incident']);
    expect(points.map(({ week }) => week)).toEqual(report.weeks.map(({ week }) => week));
    expect(points[1]?.rates['incident-resolve']).toBeCloseTo((12 / 14) * 100, 10);
  });

  test('leaves a gap in a week in which nothing was decided, and no more lines than can be told apart', () => {
    const nothing = { met: 0, missed: 0, excused: 0, rate: null, rateWithoutExcused: null };
    const groups = Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, name: `${n}`, counts: nothing }));
    const { lines, points } = chartOf({
      ...report,
      weeks: report.weeks.map((week) => ({ ...week, groups })),
      total: { ...report.total, groups },
    });
    expect(lines).toHaveLength(MOST_LINES);
    expect(points[0]?.rates['0']).toBeNull();
  });

  test('begins its axis below the lowest rate and the goal, never below 0', () => {
    const at = (value: number) => [{ week: 'w', rates: { a: value } }];
    expect(axisFrom(at(97), 95)).toBe(90);
    expect(axisFrom(at(86), 95)).toBe(80);
    expect(axisFrom(at(84), 95)).toBe(70);
    expect(axisFrom(at(0), 95)).toBe(0);
    expect(axisFrom([], 95)).toBe(90);
  });
});

test('a rate is never rounded up onto the goal', () => {
  expect([rate(0.9499), rate(0.95), rate(1), rate(0), rate(0.999_99)]).toEqual([
    '94.9 %',
    '95 %',
    '100 %',
    '0 %',
    '99.9 %',
  ]);
});

describe('the list of open clocks', () => {
  test('is narrowed by every part of the filter', () => {
    const keys = (filter: Partial<typeof ALL>) =>
      filterClocks(openClocks.rows, { ...ALL, ...filter }).map(({ key }) => key);
    expect(keys({})).toHaveLength(5);
    expect(keys({ agreement: 'OLA' })).toEqual(['ITS-45']);
    expect(keys({ team: 'Network', policy: 'incident-resolve' })).toEqual(['ITS-12']);
  });

  test('offers a choice only where there is something to tell apart', () => {
    const byTeam = choicesOf(openClocks.rows, ({ team }) =>
      team === null ? null : { value: team, label: team },
    );
    expect(byTeam.map(({ label }) => label)).toEqual(['Network', 'Service desk']);
    expect(
      choicesOf(openClocks.rows.slice(0, 1), ({ policy }) => ({ value: policy, label: policy })),
    ).toEqual([]);
  });
});

test('a file for a spreadsheet has a line a week and group, and no name in it becomes a formula', () => {
  const [week] = report.weeks;
  if (!week) throw new Error('the fixture has no week');
  const evil = [{ id: 'x', name: '=HYPERLINK("http://evil")', counts: week.all }];
  const rows = csvRows({ ...report, weeks: [{ ...week, groups: evil }] });
  expect(rows.map(({ group }) => group)).toEqual(['All', '=HYPERLINK("http://evil")']);
  expect(unparse([...rows], { escapeFormulae: true })).toContain(`"'=HYPERLINK(""http://evil"")"`);
});
