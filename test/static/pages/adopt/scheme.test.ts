import fc from 'fast-check';
import type { PriorityScheme } from '../../../../src/contract/practices';
import { checkScheme } from '../../../../src/domain/priority/check-scheme';
import {
  addTo,
  faultsOf,
  MOST,
  removeFrom,
  renameAt,
  setCell,
  startScheme,
} from '../../../../static/src/pages/admin/priority/scheme';

const shipped: PriorityScheme = {
  mode: 'set',
  impacts: ['Extensive', 'Minor'],
  urgencies: ['Critical', 'Low'],
  priorities: ['Highest', 'High', 'Low'],
  cells: [
    [0, 1],
    [1, 2],
  ],
};
const names = (least: number) =>
  fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: least, maxLength: MOST });
const scheme: fc.Arbitrary<PriorityScheme> = fc.tuple(names(1), names(1)).chain(([impacts, urgencies]) =>
  fc
    .array(fc.array(fc.nat(2), { minLength: urgencies.length, maxLength: urgencies.length }), {
      minLength: impacts.length,
      maxLength: impacts.length,
    })
    .map((cells) => ({ ...shipped, impacts, urgencies, cells })),
);

describe('the priority matrix while it is edited', () => {
  test('the shipped order has no fault; a more urgent milder case is named with its graver neighbour', () => {
    expect(faultsOf(shipped)).toEqual([]);
    expect(faultsOf(setCell(shipped, 1, 1, 0))).toEqual([
      {
        kind: 'cell',
        impact: 1,
        urgency: 1,
        text: 'Impact Minor, urgency Low: Highest is more urgent than High of the graver case (Impact Extensive, urgency Low). Make this one less urgent, or that one more.',
      },
    ]);
  });

  test('names must be there, and once', () => {
    expect(faultsOf(renameAt(shipped, 'impacts', 1, ' ')).map(({ text }) => text)).toEqual([
      'Impact 2 has no name.',
    ]);
    expect(faultsOf(renameAt(shipped, 'urgencies', 1, 'critical ')).map(({ text }) => text)).toEqual([
      '“critical ” is there twice. Give each its own name.',
    ]);
  });

  test('finds as many faults as the engine, whatever the matrix', () => {
    fc.assert(fc.property(scheme, (any) => expect(faultsOf(any)).toHaveLength(checkScheme(any).length)));
  });

  test('adding a row or column keeps a matrix in order, up to six', () => {
    fc.assert(
      fc.property(scheme, fc.constantFrom('impacts', 'urgencies'), (any, axis) => {
        const more = addTo(any, axis);
        expect(more[axis]).toHaveLength(Math.min(MOST, any[axis].length + 1));
        if (faultsOf(any).length === 0) expect(checkScheme(more)).toEqual([]);
      }),
    );
  });

  test('removing a row or column keeps the rest; the last one stays', () => {
    expect(removeFrom(shipped, 'impacts', 0)).toMatchObject({ impacts: ['Minor'], cells: [[1, 2]] });
    expect(removeFrom(shipped, 'urgencies', 1)).toMatchObject({ urgencies: ['Critical'], cells: [[0], [1]] });
    const single = removeFrom(shipped, 'impacts', 0);
    expect(removeFrom(single, 'impacts', 0)).toBe(single);
  });

  test('begins with the site’s own priorities where it lacks the shipped ones', () => {
    expect(startScheme(shipped, ['highest', 'HIGH', 'Low'])).toBe(shipped);
    expect(startScheme(shipped, [])).toBe(shipped);
    expect(startScheme(shipped, ['P1', 'P2'])).toMatchObject({
      priorities: ['P1', 'P2'],
      cells: [
        [0, 1],
        [1, 1],
      ],
    });
  });
});
