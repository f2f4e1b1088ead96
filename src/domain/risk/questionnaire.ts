import type { ChangeKind } from '../../contract/schedule';
import type { Millis } from '../time/types';
import { factorCode } from './factors';
import { isSettled, questionKey } from './question-factor';
import type { Fact, Facts, Question, RiskInput, RiskModel } from './types';

/** An answer as the aggregate keeps it; `by` null: taken over from what was known. */
export interface Given {
  readonly question: string;
  readonly option: string;
  readonly by: string | null;
  readonly at: Millis;
}

/** A question as it is put to whoever plans a change. */
export interface Asked extends Pick<Question, 'id' | 'text' | 'help' | 'options'> {
  readonly answer: Pick<Given, 'option' | 'by' | 'at'> | null;
  /** What is known already and from what: it counts until somebody gives another answer. */
  readonly prefill: { readonly option: string; readonly because: string } | null;
  /** The answer and what is known say different things, in words. */
  readonly contradiction: string | null;
}

/** Whether a question is put to this kind of change. */
export const isAsked = ({ kinds }: Pick<Question, 'kinds'>, kind: ChangeKind): boolean =>
  kinds.length === 0 || kinds.includes(kind);

/** The last answer to each question. */
const lastOf = (given: readonly Given[]): ReadonlyMap<string, Given> =>
  new Map(given.map((one) => [one.question, one]));

const labelOf = ({ options }: Question, option: string): string =>
  options.find(({ id }) => id === option)?.label ?? option;

/** What a question's answer must be by what is known; null while that isn't known. The first range that holds counts. */
function prefillOf({ prefill, options }: Question, facts: Facts): Asked['prefill'] {
  if (prefill === null) return null;
  const code = factorCode(prefill.factor);
  const x = code.read(facts);
  const range = x === null ? undefined : prefill.ranges.find(({ from, to }) => from <= x && x <= to);
  if (range === undefined || !options.some(({ id }) => id === range.option)) return null;
  const source = facts[code.key]?.source ?? code.from;
  return { option: range.option, because: `known from the ${source}: ${code.say(facts)}` };
}

/**
 * The questions that this change is asked, with answers, what is known beforehand and where the two contradict each
 * other. The person's answer counts; an answer with an option that is gone is none.
 */
export function askedQuestions(
  { questions }: Pick<RiskModel, 'questions'>,
  { facts }: Pick<RiskInput, 'facts'>,
  given: readonly Given[],
  kind: ChangeKind,
): Asked[] {
  const last = lastOf(given);
  return questions
    .filter((question) => isAsked(question, kind))
    .map((question) => {
      const { id, text, help, options } = question;
      const said = last.get(id);
      const answer = said !== undefined && options.some((option) => option.id === said.option) ? said : null;
      const prefill = prefillOf(question, facts);
      const differs = answer !== null && prefill !== null && answer.option !== prefill.option;
      const contradiction = differs
        ? `“${labelOf(question, answer.option)}” was answered, but “${labelOf(question, prefill.option)}” is ${prefill.because}.`
        : null;
      return { id, text, help, options, answer, prefill, contradiction };
    });
}

/** The answers as facts: what somebody said, else what is known, else a blank. Questions not asked are absent. */
export function questionFacts(asked: readonly Asked[], at: Millis): Facts {
  const fact = ({ answer, prefill }: Asked): Fact => {
    if (answer !== null) return { value: answer.option, source: 'answer on the change', at: answer.at };
    if (prefill !== null) return { value: prefill.option, source: prefill.because, at, prefilled: true };
    return { value: null, source: 'answer on the change', at };
  };
  return Object.fromEntries(asked.map((one) => [questionKey(one.id), fact(one)]));
}

/** The facts with every answer that nobody gave worked out anew: they follow the facts that they were known from. */
export function refilled(questions: readonly Question[], facts: Facts): Facts {
  const found: Record<string, Fact> = { ...facts };
  for (const question of questions) {
    const key = questionKey(question.id);
    const fact = facts[key];
    if (fact === undefined || isSettled(fact) || question.prefill === null) continue;
    const prefill = prefillOf(question, facts);
    found[key] =
      prefill === null
        ? { value: null, source: 'answer on the change', at: fact.at }
        : { value: prefill.option, source: prefill.because, at: fact.at, prefilled: true };
  }
  return found;
}
