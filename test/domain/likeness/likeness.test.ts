import * as fc from 'fast-check';
import { likeness, similarChanges, wordsOf, wordsOfSimilar } from '../../../src/domain/likeness';
import { MOST_WORDS } from '../../../src/domain/likeness/words-of';
import { DAY, iso, NOW, outcomeOf } from '../risk/outcome-samples';

const common = (a: string, b: string): number =>
  wordsOf(a).filter((word) => wordsOf(b).includes(word)).length;

describe('words of a text', () => {
  it('are the same for any case, accent and common ending', () => {
    for (const [one, other] of [
      ['upgrade', 'Upgrades'],
      ['upgraded', 'UPGRADING'],
      ['certificate', 'certificates'],
      ['plan', 'planned'],
      ['Zertifikate', 'Zertifikat'],
      ['Résumé', 'resume'],
      ['database', 'databases'],
    ] as const)
      expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  it('are different for different words, short technical ones too', () => {
    expect(common('payments gateway', 'mail relay')).toBe(0);
    expect(wordsOf('db ip os v2')).toHaveLength(4);
  });

  it('leave out words that say nothing, in several languages, plain numbers and single letters', () => {
    expect(wordsOf('The change of the 2 servers on 2026-11-22 and a b')).toEqual(wordsOf('change servers'));
    expect(wordsOf('der die das und für le la les pour el los para il che de het não')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });

  it('are at most sixty, each once, the first ones', () => {
    const text = Array.from({ length: 100 }, (_, index) => `word${index}x`).join(' ');
    const words = wordsOf(`${text} ${text}`);
    expect(words).toHaveLength(MOST_WORDS);
    expect(words[0]).toBe(wordsOf('word0x')[0]);
  });

  it('are the same in small and capital letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text.toLowerCase()));
      }),
    );
  });

  it('are whole numbers of 32 bits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(Number.isInteger(word)).toBe(true);
          expect(word).toBeGreaterThanOrEqual(0);
          expect(word).toBeLessThan(2 ** 32);
        }
      }),
    );
  });
});

const change = (over: Parameters<typeof outcomeOf>[0] = {}) =>
  outcomeOf({ words: wordsOf('Renew the certificate of the gateway'), ...over });
const anyChange = fc
  .record({
    services: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    model: fc.constantFrom('Normal / Upgrade', 'Standard / Patch'),
    team: fc.constantFrom('Payments', 'Network', null),
    environment: fc.constantFrom('Production', 'Test', null),
    words: fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
  })
  .map((over) => outcomeOf(over));

describe('likeness', () => {
  it('is the same both ways, from 0 to 1, and never greater than to itself', () => {
    fc.assert(
      fc.property(anyChange, anyChange, (a, b) => {
        const { value } = likeness(a, b);
        expect(value).toBeCloseTo(likeness(b, a).value, 12);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(likeness(a, a).value + 1e-12);
        expect(likeness(a, a).value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the same change with everything known, and says why, what counts most first', () => {
    expect(likeness(change(), change())).toEqual({
      value: 1,
      why: ['same service', '3 words in common', 'same kind of change', 'same team', 'same environment'],
    });
  });

  it('is nothing for what is not known of either', () => {
    const unknown = change({ team: null, environment: null, services: [], words: [], model: 'x' });
    expect(likeness(unknown, { ...unknown, model: 'y' })).toEqual({ value: 0, why: [] });
  });

  it('tells how many services are the same', () => {
    const two = change({ services: ['a', 'b'] });
    expect(likeness(two, change({ services: ['a', 'c'] })).why).toContain('1 of 2 services the same');
    expect(likeness(two, two).why).toContain('same services');
  });
});

describe('similar changes', () => {
  const asked = change({ changeId: '1' });

  it('are never the change itself, nor one that was not carried out', () => {
    const outcomes = [asked, change({ changeId: '2', result: 'cancelled' }), change({ changeId: '3' })];
    expect(similarChanges(asked, outcomes, 8).map(({ outcome }) => outcome.changeId)).toEqual(['3']);
  });

  it('come likest first, among equals the newest, and at most so many', () => {
    const outcomes = [
      change({ changeId: '2', services: ['other'] }),
      change({ changeId: '3', closedAt: iso(NOW - 9 * DAY) }),
      change({ changeId: '4', closedAt: iso(NOW - 3 * DAY), result: 'failed' }),
      change({ changeId: '5', team: null }),
    ];
    const found = similarChanges(asked, outcomes, 3);
    expect(found.map(({ outcome }) => outcome.changeId)).toEqual(['4', '3', '5']);
    expect(found.map((one) => [one.likeness, one.failed])).toEqual([
      [100, true],
      [100, false],
      [90, false],
    ]);
  });

  it('leave out what has only team and environment in common', () => {
    const other = change({ changeId: '2', services: ['other'], words: [], model: 'Standard / Patch' });
    expect(similarChanges(asked, [other], 8)).toEqual([]);
  });

  it('count a word that few changes have for more than one that all have', () => {
    const every = wordsOf('restart');
    const rare = wordsOf('certificate');
    const bare = { services: ['x'], model: 'Normal / Upgrade', team: 'Payments', environment: null };
    const outcomes = Array.from({ length: 20 }, (_, index) =>
      change({ ...bare, changeId: String(index + 10), words: index === 19 ? rare : every }),
    );
    const both = change({ changeId: '1', ...bare, services: ['y'], words: [...every, ...rare] });
    expect(similarChanges(both, outcomes, 1)[0]?.outcome.changeId).toBe('29');
  });

  it('are told of in a sentence', () => {
    const of = (...failed: boolean[]) => wordsOfSimilar(failed.map((one) => ({ failed: one })));
    expect(of()).toBe('No closed change is much like this one.');
    expect(of(true)).toBe('The one change that is alike failed.');
    expect(of(false)).toBe('The one change that is alike went well.');
    expect(of(false, false)).toBe('None of the 2 most alike failed.');
    expect(of(true, false, true)).toBe('2 of the 3 most alike failed.');
  });
});
