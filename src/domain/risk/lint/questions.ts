import type { Question, RiskFinding } from '../../../contract/risk-admin';
import { FACTORS } from '../factors';
import { error, repeated, warning } from './finding';
import { NOTICEABLE } from './factors';

const quoted = ({ text }: Question): string => `“${text}”`;

function options(question: Question, path: string): RiskFinding[] {
  const { options: all } = question;
  const twice = repeated(all.map(({ id }) => id)).map((id) =>
    error(`${path}.options`, `${quoted(question)} has two options “${id}”.`, 'Make the option anew.'),
  );
  const alike = repeated(all.map(({ label }) => label.trim().toLowerCase())).map((label) =>
    warning(
      `${path}.options`,
      `${quoted(question)} has two options that read “${label}”.`,
      'Word them so that they can be told apart.',
    ),
  );
  return [...twice, ...alike];
}

/** Whatever is answered, nothing moves. */
function effect(question: Question, path: string): RiskFinding[] {
  const values = question.options.map(({ value }) => value);
  if (question.weight * question.sign < 0) {
    const text = `${quoted(question)}: the weight ${question.weight} has the wrong sign and would count as 0.`;
    return [error(`${path}.weight`, text, 'Change the weight or the direction of the question.')];
  }
  const spread = Math.max(...values) - Math.min(...values);
  if (spread === 0) {
    const text = `All options of ${quoted(question)} have the same value: it makes no difference what is answered.`;
    return [warning(`${path}.options`, text, 'Give the options different values, or remove the question.')];
  }
  if (Math.abs(question.weight) * spread < NOTICEABLE) {
    const text = `${quoted(question)} is asked and counts nothing: its weight is ${question.weight}.`;
    return [warning(`${path}.weight`, text, 'Give it a weight, or remove the question.')];
  }
  if (question.centre < Math.min(...values) || question.centre > Math.max(...values)) {
    const text = `${quoted(question)}: no answer comes near the centre ${question.centre}, so it moves every change the same way.`;
    return [warning(`${path}.centre`, text, 'Enter the value of an ordinary change.')];
  }
  return [];
}

function prefill(question: Question, path: string): RiskFinding[] {
  if (question.prefill === null) return [];
  const { factor: id, ranges } = question.prefill;
  const factor = FACTORS.find((one) => one.id === id);
  if (factor === undefined) {
    const text = `${quoted(question)} is answered beforehand from the factor “${id}”, which isn’t known.`;
    return [error(`${path}.prefill.factor`, text, 'Choose another factor, or none.')];
  }
  const [least, greatest] = factor.range;
  return ranges.flatMap(({ from, to, option }, index) => {
    const here = `${path}.prefill.ranges[${index}]`;
    if (!question.options.some((one) => one.id === option)) {
      const text = `${quoted(question)} would be answered with “${option}”, which is no option of it.`;
      return [error(here, text, 'Choose one of its options.')];
    }
    if (from > to) {
      return [error(here, `The range from ${from} to ${to} holds nothing.`, 'Let it begin below its end.')];
    }
    const isCovered = ranges.slice(0, index).some((other) => other.from <= from && to <= other.to);
    if (isCovered || to < least || from > greatest) {
      const why = isCovered ? 'lies in an earlier one' : `lies outside ${least} to ${greatest}`;
      const text = `The range from ${from} to ${to} is never used: it ${why}.`;
      return [warning(here, text, 'Change the range, or remove it.')];
    }
    return [];
  });
}

/** Questions that can't be put, have no effect, or are answered beforehand by nothing. */
export function lintQuestions(questions: readonly Question[]): RiskFinding[] {
  const twice = repeated(questions.map(({ id }) => id)).map((id) =>
    error(`questions.${id}`, `Two questions have the id “${id}”.`, 'Make one of them anew.'),
  );
  const alike = repeated(questions.map(({ text }) => text.trim().toLowerCase())).map((text) =>
    warning('questions', `“${text}” is asked more than once.`, 'Remove one of the questions.'),
  );
  const each = questions.flatMap((question) => {
    const path = `questions.${question.id}`;
    return [...options(question, path), ...effect(question, path), ...prefill(question, path)];
  });
  return [...twice, ...alike, ...each];
}
