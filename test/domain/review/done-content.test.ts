import { instantWords } from '../../../src/domain/approvals/words';
import { doneContent } from '../../../src/domain/review/done-content';
import type { ActualEntry, Deviation } from '../../../src/domain/review/types';

const START = Date.parse('2026-03-02T08:00:00Z');
const END = Date.parse('2026-03-02T10:30:00Z');
const actual = (kind: ActualEntry['kind'], value: number): ActualEntry => ({
  kind,
  value,
  at: value,
  by: null,
  reason: null,
});
const deviation = (id: string): Deviation => ({
  id,
  kind: 'field',
  text: `${id} changed`,
  before: 'old',
  after: 'new',
});
const planned = { fields: { backOutPlan: { name: 'Back-out plan', text: 'Restore' } } };

describe('what a vote on what was done covers', () => {
  it('what stands in the change, the actual times in words, and nothing where nothing is known', () => {
    expect(doneContent(planned, [], [])).toEqual({
      fields: {
        backOutPlan: { name: 'Back-out plan', text: 'Restore' },
        'done:start': { name: 'Actual start', text: '' },
        'done:end': { name: 'Actual end', text: '' },
        'done:deviations': { name: 'Deviations', text: '' },
      },
    });
  });

  it('start and end are told apart, and a correction counts', () => {
    const entries = [actual('start', START - 1e7), actual('end', END), actual('start', START)];
    const { fields } = doneContent(planned, entries, []);
    expect(fields['done:start']?.text).toBe(instantWords(START));
    expect(fields['done:end']?.text).toBe(instantWords(END));
    expect(instantWords(START)).toContain('08:00');
  });

  it('a change that began at instant 0 began then', () => {
    expect(doneContent(planned, [actual('start', 0)], []).fields['done:start']?.text).toBe(instantWords(0));
  });

  it('each deviation is a line with its id, what it says, before and after, in one order', () => {
    const told = (...ids: string[]) =>
      doneContent(planned, [], ids.map(deviation)).fields['done:deviations']?.text;
    expect(told('b', 'a')).toBe('a | a changed | old | new\nb | b changed | old | new');
    expect(told('a', 'b')).toBe(told('b', 'a'));
  });
});
