import { JiraError } from '../context';
import { addComment } from './comments/add-comment';
import { createLink } from './links';
import { isRecord } from './fields/field-kind';
import { notKnown } from '../errors';
import type { JiraContext } from '../context';
import type { Issue } from '../entities';
import type { Caller } from './caller';
import type { FieldInput } from './read-changes';

/** Parts of `update` that aren't values of the issue: new comments and new links. */
export interface SideUpdates {
  readonly comments: readonly {
    readonly body: unknown;
    readonly properties?: readonly { key: string; value: unknown }[];
  }[];
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly rest: NonNullable<FieldInput['update']>;
}

/** Splits `update` into comments, links and field operations. */
export function takeSideUpdates(update: FieldInput['update']): SideUpdates {
  const { comment = [], issuelinks = [], worklog, attachment, ...rest } = update ?? {};
  if (worklog || attachment) throw notKnown(`update of ${worklog ? 'worklog' : 'attachment'}`);
  return {
    comments: comment.map((operation) => {
      const add = operation['add'];
      if (!isRecord(add)) throw new JiraError(400, [], { comment: 'Comment body is not valid!' });
      return { body: add['body'], properties: readProperties(add['properties']) };
    }),
    links: issuelinks.map((operation) => {
      const add = operation['add'];
      if (!isRecord(add)) throw new JiraError(400, [], { issuelinks: 'data was not an object' });
      return add;
    }),
    rest,
  };
}
const readProperties = (value: unknown): { key: string; value: unknown }[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((row) => ({ key: String(row['key']), value: row['value'] }))
    : [];

/** Adds the comments and makes the links. */
export function applySideUpdates(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  side: SideUpdates,
): void {
  for (const link of side.links) createLink(context, caller, withSelf(link, issue.id));
  for (const comment of side.comments) addComment(context, caller, issue, comment);
}
/** In `update` one end of a link is the issue itself and isn't written. */
function withSelf(
  link: Readonly<Record<string, unknown>>,
  issueId: string,
): Readonly<Record<string, unknown>> {
  return isRecord(link['outwardIssue'])
    ? { ...link, inwardIssue: { id: issueId } }
    : { ...link, outwardIssue: { id: issueId } };
}
