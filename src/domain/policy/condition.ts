import type { PolicyCondition } from '../../contract/approval-policy';
import type { PolicyInput } from './types';

/** Whether a condition applies; `maybe`: something that decides it isn't known. */
export type Applies = 'yes' | 'no' | 'maybe';

/** A condition that asks about one thing. */
export type PolicyAtom = Extract<PolicyCondition, { readonly fact: string }>;

const is = (holds: boolean): Applies => (holds ? 'yes' : 'no');
const OPPOSITE: Readonly<Record<Applies, Applies>> = { yes: 'no', no: 'yes', maybe: 'maybe' };

/** Three-valued: what isn't known (null, an absent field) may be anything. An empty `all` holds, an empty `any` doesn't. */
export function applies(condition: PolicyCondition, input: PolicyInput): Applies {
  if ('fact' in condition) return atomApplies(condition, input);
  if ('not' in condition) return OPPOSITE[applies(condition.not, input)];
  return 'all' in condition
    ? decided(condition.all, input, 'no', 'yes')
    : decided(condition.any, input, 'yes', 'no');
}

/** One part that says `decisive` decides; if none may, the answer is `otherwise`. */
function decided(
  parts: readonly PolicyCondition[],
  input: PolicyInput,
  decisive: Applies,
  otherwise: Applies,
): Applies {
  let answer = otherwise;
  for (const part of parts) {
    const one = applies(part, input);
    if (one === decisive) return decisive;
    if (one === 'maybe') answer = 'maybe';
  }
  return answer;
}

function atomApplies(atom: PolicyAtom, input: PolicyInput): Applies {
  switch (atom.fact) {
    case 'level':
    case 'kind':
    case 'model':
    case 'environment':
      return among<string>(atom.in, input[atom.fact]);
    case 'service':
      return anyAmong(atom.in, input.services);
    case 'label':
      return anyAmong(atom.in, input.labels);
    case 'field':
      return anyAmong(atom.in, textsOf(fieldOf(input, atom.field)));
    case 'number':
      return reaches(fieldOf(input, atom.field), atom.atLeast);
    case 'likelihood':
    case 'damage':
    case 'criticality':
    case 'collision': {
      const value = input[atom.fact];
      return value === null ? 'maybe' : is(value >= atom.atLeast);
    }
    case 'freeze':
      return input.freeze === null ? 'maybe' : is(input.freeze === atom.is);
  }
}

// A list without values holds of nothing, whatever isn't known.
function among<T>(wanted: readonly T[], value: T | null): Applies {
  if (wanted.length === 0) return 'no';
  return value === null ? 'maybe' : is(wanted.includes(value));
}
function anyAmong(wanted: readonly string[], values: readonly string[] | null): Applies {
  if (wanted.length === 0) return 'no';
  return values === null ? 'maybe' : is(values.some((value) => wanted.includes(value)));
}

type FieldValue = PolicyInput['fields'][string];
const fieldOf = ({ fields }: PolicyInput, id: string): FieldValue | null =>
  Object.hasOwn(fields, id) ? (fields[id] ?? null) : null;
const textsOf = (value: FieldValue | null): readonly string[] | null =>
  typeof value === 'number' ? [String(value)] : value;

/** A number that was left empty, or isn't one, isn't known: a blank cost is not a cost of nothing. */
function reaches(value: FieldValue | null, atLeast: number): Applies {
  const texts = textsOf(value) ?? [];
  const numbers = texts.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  if (numbers.some((one) => one >= atLeast)) return 'yes';
  return numbers.length === 0 || numbers.some(Number.isNaN) ? 'maybe' : 'no';
}

/** All the single questions of a condition, in the order in which they stand. */
export function atomsOf(condition: PolicyCondition): PolicyAtom[] {
  if ('fact' in condition) return [condition];
  if ('not' in condition) return atomsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(atomsOf);
}
