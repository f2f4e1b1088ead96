import { JiraError } from '../context';
import { TEXT_OPERATORS } from './clause-field';
import type { ClauseField, JqlValue, Test } from './clause-field';
import type { Issue } from '../entities';

/** A field with words: ~ and !~ look for all words of the query (any case, `*` at the end for beginnings, "..." for phrases). */
export function textField(
  name: string,
  of: (issue: Readonly<Issue>) => string,
  sortable = false,
): ClauseField {
  return {
    name,
    operators: TEXT_OPERATORS,
    ...(sortable ? { sort: (issue: Readonly<Issue>) => of(issue).toLowerCase() } : {}),
    test(operator, values): Test {
      if (operator === 'is') return (issue) => of(issue) === '';
      if (operator === 'is not') return (issue) => of(issue) !== '';
      const matches = matcher(values[0], name);
      return operator === '~'
        ? (issue) => matches(of(issue))
        : (issue) => of(issue) !== '' && !matches(of(issue));
    },
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function matcher(value: JqlValue | undefined, name: string): (text: string) => boolean {
  const query = value?.kind === 'text' ? value.text.trim() : '';
  if (query === '')
    throw new JiraError(400, [`The field '${name}' does not support searching for an empty string.`]);
  if (/^[*?]/.test(query))
    throw new JiraError(400, [
      `The text query '${query}' for field '${name}' is not allowed to start with '${query[0]}'.`,
    ]);
  if (/[?^!:{}\\[\]]|&&|\|\||~\d/.test(query))
    throw new JiraError(400, [
      `The sandbox does not support the text operators in '${query}' for field '${name}'.`,
    ]);
  const phrases = [...query.matchAll(/"([^"]+)"/g)].map((match) => wordsOf(match[1] as string).join(' '));
  const terms = query
    .replace(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .filter((term) => wordsOf(term).length > 0);
  return (text) => {
    const words = wordsOf(text);
    const joined = ` ${words.join(' ')} `;
    const hasTerm = (term: string): boolean => {
      const parts = wordsOf(term);
      const last = parts.at(-1) as string;
      return term.endsWith('*')
        ? parts.slice(0, -1).every((part) => words.includes(part)) &&
            words.some((word) => word.startsWith(last))
        : parts.every((part) => words.includes(part));
    };
    return phrases.every((phrase) => joined.includes(` ${phrase} `)) && terms.every(hasTerm);
  };
}
