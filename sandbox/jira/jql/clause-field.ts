import type { Clause, TerminalClause } from '@atlaskit/jql-ast';
import type { JiraContext } from '../context';
import type { Issue } from '../entities';
import type { Caller } from '../issues/caller';

/** Whose query it is, and when. */
export interface JqlWorld {
  readonly context: JiraContext;
  readonly caller: Caller;
  readonly now: number;
  /** What stands for clauses with functions of the app. */
  readonly fragments: ReadonlyMap<TerminalClause, Clause>;
}
/** A value of a clause after functions have been resolved: a text, or the word EMPTY. */
export type JqlValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'empty' };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';
export type Test = (issue: Readonly<Issue>) => boolean;
export type SortKey = string | number | null;

/** What a name means in a query. */
export interface ClauseField {
  readonly name: string;
  readonly operators: ReadonlySet<Operator>;
  /** The test for one clause; values are non-empty for everything but a list. */
  readonly test: (operator: Operator, values: readonly JqlValue[]) => Test;
  readonly sort?: (issue: Readonly<Issue>) => SortKey;
  /** The field whose changelog answers WAS and CHANGED, and how a value becomes the id that stands there. */
  readonly history?: {
    readonly fieldId: string;
    readonly current: (issue: Readonly<Issue>) => string | null;
    readonly idsOf: (value: JqlValue) => readonly string[];
  };
}

export const SET_OPERATORS: ReadonlySet<Operator> = new Set(['=', '!=', 'in', 'not in', 'is', 'is not']);
export const RANGE_OPERATORS: ReadonlySet<Operator> = new Set([
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not in',
  'is',
  'is not',
]);
export const TEXT_OPERATORS: ReadonlySet<Operator> = new Set(['~', '!~', 'is', 'is not']);

/** Jira's text for a value that a field doesn't have. */
export const noSuchValue = (value: string, field: string): string =>
  `The value '${value}' does not exist for the field '${field}'.`;
