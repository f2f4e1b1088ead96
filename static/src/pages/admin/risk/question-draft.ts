import type { Question } from '../../../../../src/contract/risk-admin';
import { text } from '../../../text';

/** The first free "q1", "q2"... of a list of ids. */
export function freeId(taken: readonly string[], letter: string): string {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** A yes-or-no question that counts a little: a place to begin. Its centre and variance are those of an even answer. */
export const blankQuestion = (taken: readonly string[]): Question => ({
  id: freeId(taken, 'q'),
  text: text.riskModel.questions.untitled,
  help: '',
  options: [
    { id: 'a1', label: 'No', value: 0 },
    { id: 'a2', label: 'Yes', value: 1 },
  ],
  weight: 0.4,
  sign: 1,
  centre: 0.5,
  variance: 0.1,
  kinds: [],
  prefill: null,
});

/** Weight and direction agree: turning one turns the other. */
export const withSign = (question: Question, sign: Question['sign']): Question => ({
  ...question,
  sign,
  weight: Math.abs(question.weight) * sign,
});

/** Without an answer; what was answered beforehand with it goes too. */
export function withoutOption(question: Question, id: string): Question {
  const { prefill } = question;
  const ranges = prefill?.ranges.filter(({ option }) => option !== id) ?? [];
  return {
    ...question,
    options: question.options.filter((one) => one.id !== id),
    prefill: prefill === null || ranges.length === 0 ? null : { ...prefill, ranges },
  };
}

/** What the back end would refuse to read: it is said at its field, and not sent. */
export const isReadable = ({ text: asks, options }: Question): boolean =>
  asks.trim() !== '' && options.every(({ label }) => label.trim() !== '');
