import * as fc from 'fast-check';
import type { Adaptation } from '../../../src/contract/practices';
import { PACKS, checkPack } from '../../../src/domain/practices';
import { checkAgreement } from '../../../src/domain/practices/check-agreement';
import { adaptPack, neededBy, unadapted } from '../../../src/domain/practices/adapt';
import { adaptationsOf, soundSchemes } from './adapt-arbitraries';

const RUNS = { numRuns: 15 };

/** The same adaptation, written down in the opposite order. */
function backwards(adaptation: Adaptation): Adaptation {
  const turn = <T>(entries: Record<string, T>) => Object.fromEntries(Object.entries(entries).reverse());
  const { names, drop, options } = adaptation;
  return {
    options: turn(options),
    drop: {
      requestTypes: [...drop.requestTypes].reverse(),
      statuses: [...drop.statuses].reverse(),
      fields: [...drop.fields].reverse(),
    },
    names: {
      requestTypes: turn(names.requestTypes),
      statuses: turn(names.statuses),
      fields: turn(names.fields),
      types: turn(names.types),
    },
    version: adaptation.version,
    practice: adaptation.practice,
  };
}

describe.each(Object.values(PACKS))('adapting $name', (pack) => {
  const cases = fc.tuple(adaptationsOf(pack), fc.option(soundSchemes, { nil: undefined }));

  it('with nothing changed gives the shipped pack', () => {
    expect(adaptPack(pack, null, undefined)).toEqual({ pack, findings: [] });
    expect(adaptPack(pack, unadapted(pack), undefined)).toEqual({ pack, findings: [] });
  });

  it('never gives a pack that the linter refuses, and never touches the shipped one', () => {
    const before = structuredClone(pack);
    fc.assert(
      fc.property(cases, ([adaptation, scheme]) => {
        expect(checkPack(adaptPack(pack, adaptation, scheme).pack)).toEqual([]);
      }),
      RUNS,
    );
    expect(pack).toEqual(before);
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(cases, ([adaptation, scheme]) => {
        const once = adaptPack(pack, adaptation, scheme).pack;
        expect(adaptPack(once, adaptation, scheme).pack).toEqual(once);
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which the changes are written down', () => {
    fc.assert(
      fc.property(cases, ([adaptation, scheme]) => {
        const forwards = adaptPack(pack, adaptation, scheme);
        const turned = adaptPack(pack, backwards(adaptation), scheme);
        expect(turned.pack).toEqual(forwards.pack);
        const texts = (findings: typeof forwards.findings) =>
          findings.map(({ where, text }) => `${where}: ${text}`).sort();
        expect(texts(turned.findings)).toEqual(texts(forwards.findings));
      }),
      RUNS,
    );
  });

  it('says beforehand exactly what can be left out', () => {
    const needs = neededBy(pack);
    for (const [part, refs] of [
      ['fields', needs.fields],
      ['statuses', needs.statuses],
    ] as const) {
      for (const [ref, reasons] of Object.entries(refs)) {
        const { findings } = adaptPack(
          pack,
          { ...unadapted(pack), drop: { fields: [], statuses: [], requestTypes: [], [part]: [ref] } },
          undefined,
        );
        expect([ref, findings.length === 0]).toEqual([ref, reasons.length === 0]);
      }
    }
  });
});

it('one priority scheme leaves all practices in agreement with each other', () => {
  fc.assert(
    fc.property(soundSchemes, (scheme) => {
      const packs = Object.values(PACKS).map((pack) => adaptPack(pack, null, scheme));
      expect(packs.flatMap(({ findings }) => findings)).toEqual([]);
      expect(checkAgreement(packs.map(({ pack }) => pack))).toEqual([]);
    }),
    RUNS,
  );
});
