import { assess, askedQuestions, riskInput, whatWouldLower } from '../../../src/domain/risk';
import type { Given } from '../../../src/domain/risk';
import type { RiskInput } from '../../../src/domain/risk/types';
import { ANSWERS, MORE, NOW, evidenceWith } from './evidence-builders';
import { HEAD, MODEL, questionWith } from './risk-arbitraries';

/** Known from the environment: production is 1. */
const WHERE = questionWith({
  id: 'where',
  text: 'Do customers use it?',
  options: [
    { id: 'yes', label: 'Yes', value: 1 },
    { id: 'no', label: 'No', value: 0 },
  ],
  weight: 0.5,
  sign: 1,
  prefill: {
    factor: 'production',
    ranges: [
      { from: 1, to: 1, option: 'yes' },
      { from: 0, to: 0.99, option: 'no' },
    ],
  },
});
const PLAIN = questionWith({ kinds: ['normal'] });
const QUESTIONS = { ...MODEL, questions: [WHERE, PLAIN] };
const answer = (question: string, option: string): Given => ({ question, option, by: 'ann', at: NOW - 1000 });
const inputOf = (answers: readonly Given[], environment: string | null = 'Production'): RiskInput =>
  riskInput({ ...ANSWERS, environment }, evidenceWith(), {
    ...MORE,
    questions: QUESTIONS.questions,
    answers,
  });
const ask = (answers: readonly Given[], environment: string | null = 'Production') =>
  askedQuestions(QUESTIONS, inputOf(answers, environment), answers, 'normal');

describe('askedQuestions', () => {
  it('answers beforehand what is known, and says from what', () => {
    expect(ask([])[0]).toMatchObject({
      id: 'where',
      answer: null,
      prefill: { option: 'yes', because: 'known from the environment: production' },
      contradiction: null,
    });
    expect(ask([], null)[0]?.prefill).toBeNull();
  });
  it('takes the last answer, and tells when it contradicts what is known', () => {
    const [where] = ask([answer('where', 'yes'), answer('where', 'no')]);
    expect(where?.answer).toMatchObject({ option: 'no', by: 'ann' });
    expect(where?.contradiction).toBe(
      '“No” was answered, but “Yes” is known from the environment: production.',
    );
    expect(ask([answer('where', 'yes')])[0]?.contradiction).toBeNull();
  });
  it('takes an option that is gone for no answer', () => {
    expect(ask([answer('where', 'maybe')])[0]).toMatchObject({ answer: null, contradiction: null });
  });
  it('asks only the kinds of change that the question is for', () => {
    const ids = (kind: 'standard' | 'normal') =>
      askedQuestions(QUESTIONS, inputOf([]), [], kind).map(({ id }) => id);
    expect(ids('normal')).toEqual(['where', 'rehearsed']);
    expect(ids('standard')).toEqual(['where']);
  });
  it.each([
    [0, 'no'],
    [0.99, 'no'],
    [1, 'yes'],
  ])('counts the ends of a range in: %d is %s', (x, option) => {
    const leads = questionWith({ ...WHERE, prefill: { ...prefill, factor: 'lead-time' } });
    const facts = { leadTimeHours: { value: x * 120, source: 'planned start', at: 0 } };
    const [asked] = askedQuestions({ questions: [leads] }, { facts }, [], 'normal');
    expect(asked?.prefill?.option).toBe(option);
  });
});
const prefill = WHERE.prefill ?? { factor: '', ranges: [] };

describe('answers as facts', () => {
  it('are what somebody said, else what is known, else a blank', () => {
    const known = inputOf([]).facts;
    expect(known['question:where']).toMatchObject({ value: 'yes', prefilled: true });
    expect(known['question:rehearsed']).toMatchObject({ value: null });
    const said = inputOf([answer('where', 'no')]).facts['question:where'];
    expect(said).toEqual({ value: 'no', source: 'answer on the change', at: NOW - 1000 });
  });
  it('leave the assessment incomplete while one is open', () => {
    const of = (answers: readonly Given[]) => assess(QUESTIONS, inputOf(answers), HEAD);
    expect(of([]).missing).toEqual([{ id: 'question:rehearsed', question: 'Was it rehearsed?' }]);
    expect(of([answer('rehearsed', 'no')])).toMatchObject({ complete: true });
    expect(of([]).scoreForPolicy).toBeGreaterThan(of([answer('rehearsed', 'no')]).scoreForPolicy);
  });
  it('are offered where another one would lower the risk, and follow what they are known from', () => {
    const lower = (answers: readonly Given[], environment: string | null) =>
      whatWouldLower(QUESTIONS, assess(QUESTIONS, inputOf(answers, environment), HEAD));
    const offer = lower([answer('rehearsed', 'no')], 'Production').find(
      ({ id }) => id === 'question:rehearsed',
    );
    expect(offer).toMatchObject({
      text: 'Make it so that “Was it rehearsed?” can be answered with “Yes”',
      scoreChange: -700,
      action: { kind: 'answer', question: 'rehearsed' },
    });
    // Naming a test environment answers both: the blank of the question goes with that of the field.
    const named = lower([answer('rehearsed', 'yes')], null).find(({ id }) => id === 'production');
    const before = assess(QUESTIONS, inputOf([answer('rehearsed', 'yes')], null), HEAD);
    const after = assess(QUESTIONS, inputOf([answer('rehearsed', 'yes')], 'Test'), HEAD);
    // Beside them, one empty field less (0.6 / 4): the offer is about one fact alone.
    expect(named?.scoreChange).toBe(after.scoreForPolicy - before.scoreForPolicy + 150);
    expect(named?.action).toEqual({ kind: 'edit', field: 'environment' });
  });
});
