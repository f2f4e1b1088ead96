import type { FactorCode } from './factors/definition';
import type { Fact, Facts, Question, RiskFactor } from './types';

/** The fact that holds the answer to a question, and the id of the factor made of it. */
export const questionKey = (id: string): string => `question:${id}`;

/** The question of a fact or factor with this key; null when it is another kind. */
export const questionOf = (key: string): string | null =>
  key.startsWith('question:') ? key.slice('question:'.length) : null;

/**
 * An admin-made question as a factor: its answer is the fact `question:<id>`, whose value is the option's id. An option
 * that the question no longer has counts as no answer.
 */
export function questionFactor(question: Question): RiskFactor & FactorCode {
  const key = questionKey(question.id);
  const chosen = (facts: Facts): Question['options'][number] | null =>
    question.options.find(({ id }) => id === facts[key]?.value) ?? null;
  const values = question.options.map(({ value }) => value);
  const safest = question.options.reduce<Question['options'][number] | null>(
    (best, option) => (best === null || (option.value - best.value) * question.sign < 0 ? option : best),
    null,
  );
  return {
    id: key,
    key,
    label: question.text,
    question: question.text,
    weight: question.weight,
    sign: question.sign,
    centre: question.centre,
    variance: question.variance,
    answerable: true,
    unit: question.options.map(({ label, value }) => `${value} = ${label}`).join(', '),
    reason: question.help === '' ? 'Asked by this site.' : question.help,
    range: [Math.min(...values), Math.max(...values)],
    read: (facts) => chosen(facts)?.value ?? null,
    say: (facts) => chosen(facts)?.label ?? (facts[key] === undefined ? 'not asked' : 'not answered'),
    improve: (facts) => {
      if (facts[key] === undefined || safest === null || safest.id === chosen(facts)?.id) return null;
      return {
        text: `Make it so that “${question.text}” can be answered with “${safest.label}”`,
        facts: { [key]: safest.id },
      };
    },
  };
}

/** Somebody has answered it: it doesn't follow other facts. */
export const isSettled = (fact: Fact): boolean => fact.value !== null && fact.prefilled !== true;
