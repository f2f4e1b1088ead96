import * as fc from 'fast-check';
import { diffSealed, sealOf } from '../../../src/domain/approvals';
import { contentOf, doc, p, t } from './approval-builders';

/** A small alphabet full of what the text form itself uses, so that collisions would be found. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', ' ', '•', '\\', '⟨', '⟩', '>', '#', '1', '.', '|'),
  maxLength: 6,
});
interface Block {
  readonly kind: 'p' | 'item' | 'quote' | 'heading';
  readonly runs: readonly { readonly text: string; readonly href: string | null }[];
}
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('p', 'item', 'quote', 'heading'),
  runs: fc.array(fc.record({ text: word, href: fc.option(fc.constantFrom('u', 'v')) }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const node = ({ kind, runs }: Block): unknown => {
  const inline = runs
    .filter(({ text }) => text !== '')
    .map(({ text, href }) => (href === null ? t(text) : t(text, { type: 'link', attrs: { href } })));
  switch (kind) {
    case 'p':
      return p(...inline);
    case 'item':
      return { type: 'bulletList', content: [{ type: 'listItem', content: [p(...inline)] }] };
    case 'quote':
      return { type: 'blockquote', content: [p(...inline)] };
    case 'heading':
      return { type: 'heading', attrs: { level: 1 }, content: inline };
  }
};
/** What a reader sees, by other means than the code under test. Blocks without anything to see are left out. */
const seen = (blocks: readonly Block[]): string =>
  JSON.stringify(
    blocks.flatMap(({ kind, runs }) => {
      const chars = runs.flatMap(({ text, href }) =>
        [...text.normalize('NFC')].map((char) => [char, href] as const),
      );
      const isBlank = ([char, href]: readonly [string, string | null]) => char === ' ' && href === null;
      while (chars[0] !== undefined && isBlank(chars[0])) chars.shift();
      while (chars.length > 0 && isBlank(chars.at(-1) ?? ['x', null])) chars.pop();
      return chars.length === 0 && kind !== 'item' ? [] : [[kind, chars]];
    }),
  );
const seal = (value: unknown) => sealOf(contentOf({ backOutPlan: value }));
const seals = (blocks: readonly Block[]) => seal(doc(...blocks.map(node)));

/** The same JSON with the keys of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
};
const decomposed = (blocks: readonly Block[]): Block[] =>
  blocks.map((b) => ({ ...b, runs: b.runs.map((run) => ({ ...run, text: run.text.normalize('NFD') })) }));
/** Every letter in a node of its own. */
const split = (blocks: readonly Block[]): Block[] =>
  blocks.map((b) => ({
    ...b,
    runs: b.runs.flatMap(({ text, href }) => [...text].map((char) => ({ text: char, href }))),
  }));

describe('laws of the seal', () => {
  const blocks = fc.array(block, { maxLength: 4 });

  it('does not see order of attributes, splitting of text or the form of letters', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const wanted = seals(content);
        expect(seal(shuffled(doc(...content.map(node))))).toBe(wanted);
        expect(seals(split(content))).toBe(wanted);
        expect(seals(decomposed(content))).toBe(wanted);
        expect(seals(split(decomposed(content)))).toBe(wanted);
      }),
    );
  });

  it('sees every change that a reader sees', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        fc.pre(seen(one) !== seen(other));
        expect(seals(one)).not.toBe(seals(other));
      }),
      { numRuns: 3000 },
    );
  });

  it('sees one letter more, anywhere', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), (content, i, j) => {
        const changed = content.map((b, at) =>
          at !== i % content.length
            ? b
            : {
                ...b,
                runs: b.runs.map((run, k) =>
                  k === j % b.runs.length ? { ...run, text: `${run.text}x` } : run,
                ),
              },
        );
        expect(seals(changed)).not.toBe(seals(content));
      }),
    );
  });

  it('differs exactly when the diff names a field', () => {
    const content = fc.dictionary(
      fc.constantFrom('testPlan', 'service', 'changeType'),
      fc.constantFrom('', 'a', 'b'),
    );
    fc.assert(
      fc.property(content, content, (one, other) => {
        const [before, after] = [contentOf(one), contentOf(other)];
        expect(sealOf(before) === sealOf(after)).toBe(diffSealed(before, after).length === 0);
      }),
    );
  });
});
