import { JiraError } from '../context';
import { uuidFrom } from '../ids';
import type { InstalledApp } from '../../core/types';
import type { JiraContext } from '../context';
import type { JqlPrecomputation } from '../entities';

const DAY = 24 * 3_600_000;
/** "Precomputations not evaluated for 7 days are removed automatically by Jira." */
const KEPT_MS = 7 * DAY;
/** An answer that Jira couldn't store is not asked for again for up to a minute. */
const FAILED_MS = 60_000;

/** A clause as the function of an app gets it. */
export interface FunctionClause {
  readonly field: string;
  readonly type: readonly string[];
  readonly operator: string;
  readonly functionName: string;
  readonly arguments: readonly string[];
}
interface Failure {
  readonly until: number;
  readonly error: JiraError;
}
/** What failed lately; nothing of it outlives the process. */
const failures = new WeakMap<JiraContext, Map<string, Failure>>();

/** The stored answers, without those that nobody has used for a week. */
export function precomputations(context: JiraContext): JqlPrecomputation[] {
  const rows = context.tables.table('jqlPrecomputations');
  const oldest = context.clock.now() - KEPT_MS;
  for (const row of rows.where(({ used }) => Date.parse(used) < oldest)) rows.remove(row.id);
  return rows.all();
}

/**
 * The JQL for a clause: what is stored for function, field, operator and arguments, else what the app answers now. Answers are shared
 * by all users. Throws the error that the user sees.
 */
export async function precompute(
  context: JiraContext,
  fn: InstalledApp['jqlFunctions'][number],
  clause: FunctionClause,
): Promise<string> {
  const key = JSON.stringify([fn.key, clause.field.toLowerCase(), clause.operator, clause.arguments]);
  const known = precomputations(context).find((row) => keyOf(row) === key);
  if (known) return readStored(context, known);
  const failed = failures.get(context)?.get(key);
  if (failed && failed.until > context.clock.now()) throw failed.error;
  const id = uuidFrom('jqlPrecomputation', context.nextId('jqlPrecomputation'));
  const answer = (await context.app?.callJqlFunction(fn.key, { precomputationId: id, clause })) ?? {
    failed: 'The app is not installed.',
  };
  const at = context.clock.iso();
  const store = (result: Pick<JqlPrecomputation, 'value' | 'error'>): void =>
    context.tables.table('jqlPrecomputations').put({
      id,
      moduleKey: fn.key,
      functionName: fn.name,
      field: clause.field,
      operator: clause.operator,
      arguments: [...clause.arguments],
      ...result,
      created: at,
      updated: at,
      used: at,
    });
  if ('jql' in answer) {
    store({ value: answer.jql, error: null });
    return answer.jql;
  }
  const error = errorOf(fn.name, answer);
  if ('error' in answer && answer.storeErrorAsPrecomputation) store({ value: null, error: answer.error });
  else remember(context, key, error);
  throw error;
}

const keyOf = (row: JqlPrecomputation): string =>
  JSON.stringify([row.moduleKey, row.field.toLowerCase(), row.operator, row.arguments]);

function readStored(context: JiraContext, row: JqlPrecomputation): string {
  context.tables.table('jqlPrecomputations').put({ ...row, used: context.clock.iso() });
  if (row.value !== null) return row.value;
  throw new JiraError(400, [row.error ?? '']);
}

function errorOf(name: string, answer: { readonly error: string } | { readonly failed: string }): JiraError {
  if ('error' in answer) return new JiraError(400, [answer.error]);
  const detail = answer.failed.replace(/[^\x20-\x7e]/g, '?').slice(0, 1000);
  return new JiraError(
    400,
    [`The function '${name}' could not be evaluated.`],
    {},
    { 'x-sandbox-detail': detail },
  );
}

function remember(context: JiraContext, key: string, error: JiraError): void {
  const known = failures.get(context) ?? new Map<string, Failure>();
  known.set(key, { until: context.clock.now() + FAILED_MS, error });
  failures.set(context, known);
}
