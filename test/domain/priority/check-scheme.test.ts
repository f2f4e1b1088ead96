import type { PriorityScheme } from '../../../src/contract/practices';
import { checkScheme } from '../../../src/domain/priority';

const scheme: PriorityScheme = {
  mode: 'set',
  impacts: ['Company', 'Team', 'Person'],
  urgencies: ['Now', 'Later'],
  priorities: ['P1', 'P2', 'P3'],
  cells: [
    [0, 1],
    [1, 2],
    [2, 2],
  ],
};
const lines = (part: Partial<PriorityScheme>) =>
  checkScheme({ ...scheme, ...part }).map(({ where, text }) => `${where}: ${text}`);
const list = (length: number) => Array.from({ length }, (_, index) => `N${index}`);
const square = (size: number) => Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

describe('checking an edited priority matrix', () => {
  it('finds nothing in a sound one, from 1x1 to 6x6', () => {
    expect(lines({})).toEqual([]);
    for (const size of [1, 6])
      expect(lines({ impacts: list(size), urgencies: list(size), cells: square(size) })).toEqual([]);
  });

  it('refuses a seventh row and none at all', () => {
    expect(
      lines({ impacts: list(7), urgencies: ['Now'], cells: Array.from({ length: 7 }, () => [0]) }),
    ).toEqual(['impacts: There are 7 impacts. Give 1 to 6.']);
    expect(lines({ impacts: [], cells: [] })).toEqual(['impacts: There are 0 impacts. Give 1 to 6.']);
  });

  it('names the row and the column of a milder case that would be more urgent', () => {
    expect(
      lines({
        cells: [
          [0, 1],
          [1, 0],
          [2, 2],
        ],
      }),
    ).toEqual([
      'row "Team", column "Later": Team and Later would be more urgent than a graver case beside it. Make it the same or less urgent, or its neighbour more urgent.',
    ]);
  });

  it('names a row with a gap and a cell that is no priority', () => {
    expect(lines({ cells: [[0, 1], [1], [2, 2]] })).toEqual([
      'row "Team": There is not one cell for each urgency. Give 2 cells.',
    ]);
    expect(
      lines({
        cells: [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
      }),
    ).toEqual(['row "Person", column "Later": 3 is not one of the priorities. Give 0 to 2.']);
  });

  it('finds names that Jira would take for the same', () => {
    expect(lines({ impacts: ['Company', 'Team', 'company'] })).toEqual([
      'impacts: "company" is there twice. List each value once.',
    ]);
  });
});
