import { JQLSyntaxError, JastBuilder } from '@atlaskit/jql-ast';
import { JiraError } from '../context';
import type { Clause, OrderByField } from '@atlaskit/jql-ast';

export interface ParsedJql {
  /** Undefined: no restriction at all. */
  readonly where: Clause | undefined;
  readonly orderBy: readonly OrderByField[];
}

/** Parses a query with Atlassian's own grammar; 400 with line and character for what it doesn't take. */
export function parseJql(text: string): ParsedJql {
  const { query, errors } = new JastBuilder().build(text);
  const [first] = errors;
  if (first || !query) {
    const where =
      first instanceof JQLSyntaxError
        ? ` (line ${first.line}, character ${first.charPositionInLine + 1})`
        : '';
    throw new JiraError(400, [`Error in the JQL Query: ${first?.message ?? 'it can not be read'}.${where}`]);
  }
  return { where: query.where ?? undefined, orderBy: query.orderBy?.fields ?? [] };
}
