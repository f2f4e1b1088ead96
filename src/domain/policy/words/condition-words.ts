import type { PolicyCondition } from '../../../contract/approval-policy';
import type { PolicyAtom } from '../condition';
import { nameIn, type PolicyNames } from './names';

/** A condition as the rest of a sentence that starts with "if": "the risk is High or Very high and it touches Payments". */
export function conditionWords(condition: PolicyCondition, names: PolicyNames = {}): string {
  return wordsOf(condition, names, true);
}

/** `holds` false: the words for its opposite. A part that is itself a list is put into brackets. */
function wordsOf(condition: PolicyCondition, names: PolicyNames, holds: boolean): string {
  if ('fact' in condition) return atomWords(condition, names, holds);
  if ('not' in condition) return wordsOf(condition.not, names, !holds);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  if (parts.length === 0) return isAll === holds ? 'always' : 'never';
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return wordsOf(only, names, holds);
  // "Not (a and b)" is "not a or not b".
  const link = isAll === holds ? ' and ' : ' or ';
  return parts
    .map((part) => {
      const words = wordsOf(part, names, holds);
      return isList(part) ? `(${words})` : words;
    })
    .join(link);
}

function isList(condition: PolicyCondition): boolean {
  if ('fact' in condition) return false;
  if ('not' in condition) return isList(condition.not);
  return ('all' in condition ? condition.all : condition.any).length > 1;
}

/** "a", "a or b", "a, b or c". */
export function orWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

const SUBJECTS = {
  level: 'the risk',
  model: 'the kind of work',
  environment: 'the environment',
  likelihood: 'the likelihood',
  damage: 'the damage',
  criticality: 'the criticality',
} as const;

function atomWords(atom: PolicyAtom, names: PolicyNames, holds: boolean): string {
  const isOrNot = holds ? 'is' : 'is not';
  switch (atom.fact) {
    case 'level':
    case 'model':
      return `${SUBJECTS[atom.fact]} ${isOrNot} ${listOf(atom.in)}`;
    case 'environment':
      return `${SUBJECTS.environment} ${isOrNot} ${listOf(atom.in.map((id) => nameIn(names.values, id)))}`;
    case 'kind':
      return `it ${isOrNot} ${/^[aeiou]/.test(atom.in[0] ?? '') ? 'an' : 'a'} ${listOf(atom.in)} change`;
    case 'service':
      return `it ${holds ? 'touches' : "doesn't touch"} ${listOf(atom.in.map((id) => nameIn(names.services, id)))}`;
    case 'label':
      return `it ${holds ? 'has' : "doesn't have"} the label ${listOf(atom.in)}`;
    case 'field':
      return `${nameIn(names.fields, atom.field)} ${isOrNot} ${listOf(atom.in.map((id) => nameIn(names.values, id)))}`;
    case 'number':
      return `${nameIn(names.fields, atom.field)} is ${reachWords(atom.atLeast, holds)}`;
    case 'likelihood':
    case 'damage':
    case 'criticality':
      return `${SUBJECTS[atom.fact]} is ${reachWords(atom.atLeast, holds)}`;
    case 'collision':
      return `the worst conflict has grade ${reachWords(atom.atLeast, holds)}`;
    case 'freeze':
      return atom.is === holds ? 'the window meets a freeze' : 'the window meets no freeze';
  }
}

const listOf = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : orWords(items));
const reachWords = (atLeast: number, holds: boolean): string =>
  holds ? `${atLeast} or more` : `below ${atLeast}`;
