import * as z from 'zod';
import { JiraError } from '../context';
import { notKnown } from '../errors';
import { expandOf, ok, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { requireIssue } from '../issues/find-issue';
import { JiraExpressionError } from '../expressions/ast';
import { evaluate } from '../expressions/evaluate';
import { issueHost } from '../expressions/host-issue';
import { appHost, projectHost, userHost } from '../expressions/host-parts';
import { makeLoader } from '../expressions/load-by-id';
import { parseExpression } from '../expressions/parse';
import { fromJson, toJson, typeOf } from '../expressions/values';
import { searchIssues } from '../jql/search-issues';
import { hasProjectPermission } from '../permissions';
import { READ } from './issue-target';
import type { JiraContext, Route } from '../context';
import type { Caller } from '../issues/caller';
import type { Value } from '../expressions/values';

const entity = z.looseObject({ id: z.number().int().optional(), key: z.string().optional() });
const body = z.looseObject({
  expression: z.string(),
  context: z
    .looseObject({
      issue: entity.optional(),
      project: entity.optional(),
      issues: z
        .looseObject({
          jql: z.looseObject({
            query: z.string().optional(),
            maxResults: z.number().int().optional(),
            nextPageToken: z.string().optional(),
          }),
        })
        .optional(),
      custom: z.array(z.looseObject({ type: z.string() })).optional(),
      board: z.unknown().optional(),
      sprint: z.unknown().optional(),
      serviceDesk: z.unknown().optional(),
      customerRequest: z.unknown().optional(),
    })
    .optional(),
});
type About = NonNullable<z.output<typeof body>['context']>;
const analysis = z.looseObject({ expressions: z.array(z.string()).min(1) });
/** The REST operations allow fewer steps than modules do (see the operation's example). */
const MAX_STEPS = 10_000;

export const expressionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/expression/evaluate',
    scopes: READ,
    async handle(context, request) {
      const { expression, context: about = {} } = readBody(body, request);
      const caller = callerOf(context, request.actor);
      const world = { context, timeZone: caller.timeZone };
      const { variables, page } = await variablesOf(context, caller, about);
      try {
        const { value, steps } = evaluate(
          expression,
          { variables, timeZone: caller.timeZone, now: context.clock.now(), load: makeLoader(world, caller) },
          MAX_STEPS,
        );
        const json = toJson(value);
        if (json === undefined)
          throw new JiraExpressionError(
            'evaluation',
            `Evaluation failed: the result of type ${typeOf(value)} can't be converted to JSON.`,
          );
        const count = (used: number, limit: number): Record<string, number> => ({ value: used, limit });
        const complexity = {
          steps: count(steps, MAX_STEPS),
          expensiveOperations: count(0, 10),
          beans: count(variables.has('issue') ? 1 : 0, 1000),
          primitiveValues: count(1, 10_000),
        };
        const meta = {
          ...(expandOf(request).has('meta.complexity') ? { complexity } : {}),
          ...(page ? { issues: { jql: page } } : {}),
        };
        return ok({ value: json, ...(Object.keys(meta).length > 0 ? { meta } : {}) });
      } catch (error) {
        if (error instanceof JiraExpressionError) throw new JiraError(400, [describe(error)]);
        throw error;
      }
    },
  },
  {
    // The check "syntax" only; types and complexity aren't inferred here.
    method: 'POST',
    path: '/rest/api/3/expression/analyse',
    scopes: READ,
    handle(context, request) {
      callerOf(context, request.actor);
      const check = request.query.get('check') ?? 'syntax';
      if (check !== 'syntax') throw notKnown(`POST /rest/api/3/expression/analyse with check=${check}`);
      return ok({ results: readBody(analysis, request).expressions.map(analyse) });
    },
  },
];

function analyse(expression: string): Record<string, unknown> {
  try {
    parseExpression(expression);
    return { expression, valid: true };
  } catch (error) {
    if (!(error instanceof JiraExpressionError)) throw error;
    return {
      expression,
      valid: false,
      errors: [
        {
          line: error.line ?? 1,
          column: error.column ?? 1,
          expression,
          message: error.message,
          type: 'syntax',
        },
      ],
    };
  }
}

const describe = (error: JiraExpressionError): string =>
  error.kind === 'syntax'
    ? `The Jira expression is invalid: (line ${error.line ?? 1}, column ${error.column ?? 1}) ${error.message}`
    : error.message;

async function variablesOf(
  context: JiraContext,
  caller: Caller,
  about: About,
): Promise<{ variables: Map<string, Value>; page: { nextPageToken: string; isLast: boolean } | null }> {
  const world = { context, timeZone: caller.timeZone };
  const variables = new Map<string, Value>([['user', userHost(world, caller.authorId)]]);
  for (const name of ['board', 'sprint', 'serviceDesk', 'customerRequest'] as const)
    if (about[name] !== undefined) throw notKnown(`the context variable ${name} of expressions`);
  if (caller.selfGenerated && context.app) variables.set('app', appHost(context));
  if (about.issue) {
    if (about.issue.id !== undefined && about.issue.key !== undefined)
      throw new JiraError(400, ['Provide either the id or the key of the issue, not both.']);
    variables.set(
      'issue',
      issueHost(world, requireIssue(context, caller, String(about.issue.id ?? about.issue.key))),
    );
  }
  if (about.project) {
    const project = context.tables
      .table('projects')
      .find((row) => row.id === String(about.project?.id) || row.key === about.project?.key);
    if (!project || !hasProjectPermission(context, caller.accountId, project.id, 'BROWSE_PROJECTS'))
      throw new JiraError(404, ['No project could be found with the given id or key.']);
    variables.set('project', projectHost(world, project));
  }
  for (const { type, ...variable } of about.custom ?? []) {
    if (type !== 'json') throw notKnown(`custom context variables of type ${type}`);
    for (const [name, value] of Object.entries(variable)) variables.set(name, fromJson(value));
  }
  if (!about.issues) return { variables, page: null };
  const { query = '', maxResults = 50, nextPageToken } = about.issues.jql;
  const found = await searchIssues(context, caller, { jql: query, maxResults, nextPageToken });
  variables.set(
    'issues',
    found.issues.map((issue) => issueHost(world, issue)),
  );
  // The document requires a token on the last page too; there it is empty.
  return {
    variables,
    page: { isLast: found.nextPageToken === undefined, nextPageToken: found.nextPageToken ?? '' },
  };
}
