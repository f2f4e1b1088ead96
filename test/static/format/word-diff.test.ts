import fc from 'fast-check';
import { wordDiff } from '../../../static/src/format/word-diff';

const text = fc
  .array(fc.constantFrom('restore', 'the', 'snapshot', ' ', '\n', 'nightly', 'ü'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const side = (before: string, after: string, kind: 'removed' | 'added') =>
  wordDiff(before, after)
    .filter((part) => part.kind !== (kind === 'removed' ? 'added' : 'removed'))
    .map((part) => part.text)
    .join('');

describe('wordDiff', () => {
  test('gives both texts back exactly', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'removed')).toBe(before);
        expect(side(before, after, 'added')).toBe(after);
      }),
    );
  });

  test('marks only the words that differ', () => {
    expect(wordDiff('Restore the old snapshot', 'Restore the nightly snapshot')).toEqual([
      { kind: 'same', text: 'Restore the ' },
      { kind: 'removed', text: 'old' },
      { kind: 'added', text: 'nightly' },
      { kind: 'same', text: ' snapshot' },
    ]);
  });

  test('joins differences that only a space parts', () => {
    expect(wordDiff('the snapshot taken before.', 'the nightly snapshot.')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'removed', text: 'snapshot taken before.' },
      { kind: 'added', text: 'nightly snapshot.' },
    ]);
  });

  test('shows very long texts whole', () => {
    const long = 'word '.repeat(400);
    expect(wordDiff(long, `${long}more`)).toEqual([
      { kind: 'removed', text: long },
      { kind: 'added', text: `${long}more` },
    ]);
  });
});
