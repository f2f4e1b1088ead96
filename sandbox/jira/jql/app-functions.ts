import { JiraError } from '../context';
import { fieldTypes } from './field-types';
import { parseJql } from './parse-jql';
import { isBuiltIn } from './functions';
import { precompute } from '../services/precomputations';
import type { Clause, FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { InstalledApp } from '../../core/types';
import type { JqlWorld } from './clause-field';

type AppFunction = InstalledApp['jqlFunctions'][number];
/** The JQL that stands for a clause with a function of the app. */
export type Fragments = ReadonlyMap<TerminalClause, Clause>;
type WithoutFragments = Omit<JqlWorld, 'fragments'>;

/** "There is a limit of 1,000 right-hand side values in the JQL fragment": Custom JQL functions, "Limitations". */
const MAX_VALUES = 1000;

/**
 * Asks the app for the fragments of a query: Jira replaces each clause that has a function of an app by native JQL before it
 * searches. Source: https://developer.atlassian.com/cloud/jira/platform/jql-functions/
 */
export async function fragmentsOf(clause: Clause, world: WithoutFragments): Promise<Fragments> {
  const found = new Map<TerminalClause, Clause>();
  for (const terminal of terminalsOf(clause)) {
    const call = appCall(terminal.operand, world);
    if (call) found.set(terminal, await fragmentOf(terminal, call.operand, call.fn, world));
  }
  return found;
}

function terminalsOf(clause: Clause): TerminalClause[] {
  switch (clause.clauseType) {
    case 'compound':
      return clause.clauses.flatMap(terminalsOf);
    case 'not':
      return terminalsOf(clause.clause);
    case 'terminal':
      return [clause];
  }
}

interface AppCall {
  readonly operand: FunctionOperand;
  readonly fn: AppFunction;
}
function appCall(operand: Operand | void, world: WithoutFragments): AppCall | null {
  if (!operand) return null;
  if (operand.operandType === 'list') {
    const inner = operand.values.map((item) => appCall(item, world)).find((call) => call !== null);
    if (inner)
      throw refused(`The function '${inner.fn.name}' can't stand in a list: Jira replaces a whole clause.`);
    return null;
  }
  if (operand.operandType !== 'function') return null;
  const name = operand.function.value;
  // "In case of name collision, the built-in function will be called."
  const fn = isBuiltIn(name) ? undefined : world.context.app?.jqlFunctions.find((one) => one.name === name);
  return fn ? { operand, fn } : null;
}

async function fragmentOf(
  terminal: TerminalClause,
  operand: FunctionOperand,
  fn: AppFunction,
  world: WithoutFragments,
): Promise<Clause> {
  const field = terminal.field.value ?? '';
  const operator = terminal.operator?.value ?? '=';
  const args = operand.arguments.map((argument) => argument.value);
  const types = fieldTypes(terminal.field, { ...world, fragments: new Map() });
  if (!fn.operators.includes(operator))
    throw refused(`The operator '${operator}' is not supported by the function '${fn.name}'.`);
  const fitting = types.filter((type) => fn.types.includes(type));
  if (fitting.length === 0)
    throw refused(`The function '${fn.name}' is not supported by the field '${field}'.`);
  const required = fn.arguments.filter((argument) => argument.required).length;
  if (args.length < required || args.length > fn.arguments.length)
    throw refused(
      `Function '${fn.name}' expected between '${required}' and '${fn.arguments.length}' arguments but received '${args.length}'.`,
    );
  const jql = await precompute(world.context, fn, {
    field,
    type: types,
    operator,
    functionName: fn.name,
    arguments: args,
  });
  return readFragment(jql, fn.name, world);
}

/** A fragment is parsed anew in every search, as the user who searches: so are currentUser() and relative dates in it. */
function readFragment(jql: string, name: string, world: WithoutFragments): Clause {
  const bad = (why: string): JiraError => refused(`The function '${name}' returned JQL that ${why}: ${jql}`);
  const { where, orderBy } = parse(jql, bad);
  if (!where) throw bad('has no clause');
  if (orderBy.length > 0) throw bad('sorts');
  const terminals = terminalsOf(where);
  if (terminals.some(({ operand }) => appCall(operand, world) !== null))
    throw bad('calls functions of an app, which the sandbox does not nest');
  const values = terminals.reduce((sum, { operand }) => sum + valuesIn(operand), 0);
  if (values > MAX_VALUES) throw bad(`has more than ${MAX_VALUES} values`);
  return where;
}

function parse(jql: string, bad: (why: string) => JiraError): ReturnType<typeof parseJql> {
  try {
    return parseJql(jql);
  } catch {
    throw bad("can't be read");
  }
}

const valuesIn = (operand: Operand | void): number =>
  !operand
    ? 0
    : operand.operandType === 'list'
      ? operand.values.reduce((sum, item) => sum + valuesIn(item), 0)
      : 1;

const refused = (message: string): JiraError => new JiraError(400, [message.slice(0, 2000)]);
