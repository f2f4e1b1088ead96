import { JiraError } from '../context';
import { changedTest, wasTest } from './history';
import { resolveField } from './resolve-field';
import { valuesOf } from './values-of';
import type { Clause, TerminalClause } from '@atlaskit/jql-ast';
import type { ClauseField, JqlWorld, Operator, Test } from './clause-field';

const OPPOSITE: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
};

/**
 * Turns a clause into a test of issues. NOT is pushed down to the operators, as Jira does it: so NOT (a = b) leaves out issues
 * without a value just as a != b does. Whatever isn't supported is refused, never ignored.
 */
export function compileClause(clause: Clause, world: JqlWorld, negated = false): Test {
  switch (clause.clauseType) {
    case 'compound': {
      const tests = clause.clauses.map((inner) => compileClause(inner, world, negated));
      const isAnd = (clause.operator.value === 'and') !== negated;
      return isAnd
        ? (issue) => tests.every((test) => test(issue))
        : (issue) => tests.some((test) => test(issue));
    }
    case 'not':
      return compileClause(clause.clause, world, !negated);
    case 'terminal':
      return terminal(clause, world, negated);
  }
}

function terminal(clause: TerminalClause, world: JqlWorld, negated: boolean): Test {
  const fragment = world.fragments.get(clause);
  if (fragment) return compileClause(fragment, world, negated);
  const written = clause.operator?.value ?? '=';
  const fields = resolveField(clause.field, world);
  const tests = fields.map((field) => oneField(field, clause, written, world, negated));
  const isNegative = /^(!=|!~|not in|is not|was not|was not in)$/.test(
    negated ? (OPPOSITE[written] ?? written) : written,
  );
  return isNegative
    ? (issue) => tests.every((test) => test(issue))
    : (issue) => tests.some((test) => test(issue));
}

function oneField(
  field: ClauseField,
  clause: TerminalClause,
  written: string,
  world: JqlWorld,
  negated: boolean,
): Test {
  if (written === 'changed') {
    const test = changedTest(field, clause.predicates, world);
    return negated ? (issue) => !test(issue) : test;
  }
  const operator = negated ? (OPPOSITE[written] ?? written) : written;
  const values = valuesOf(clause.operand, world);
  if (operator.startsWith('was')) return wasTest(field, operator, values, clause.predicates, world);
  if (!field.operators.has(operator as Operator))
    throw new JiraError(400, [`The operator '${written}' is not supported by the '${field.name}' field.`]);
  // The grammar takes care of written lists and of EMPTY; a function may still give several values.
  if (!['in', 'not in'].includes(operator) && values.length > 1) {
    throw new JiraError(400, [
      `Operator '${operator}' does not support the list value for field '${field.name}'.`,
    ]);
  }
  return field.test(operator as Operator, values);
}
