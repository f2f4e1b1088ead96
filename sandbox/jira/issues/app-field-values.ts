import { JiraError } from '../context';
import { changeFields, storeIssue } from './apply-changes';
import { issueUpdated } from './emit-events';
import { FieldRefusal } from './fields/field-kind';
import { fieldContextFor } from './fields/field-context';
import { kindOf } from './fields/kind-of';
import { projectOf } from './find-issue';
import { placeOf } from './read-changes';
import { findField } from './screen-fields';
import type { JiraContext } from '../context';
import type { Field, Issue } from '../entities';
import type { Caller } from './caller';

export interface AppFieldUpdate {
  readonly customField: string;
  readonly issueIds: readonly number[];
  readonly value: unknown;
}
export interface AppFieldOptions {
  readonly generateChangelog: boolean;
  readonly generateAppEvents: boolean;
}

/**
 * Writes values of the app's own fields, read-only ones included; screens and issue permissions don't matter.
 * Everything is checked before anything is written. 403 for fields of others, 404 for unknown fields, 400 for the rest.
 * Source: operation updateMultipleCustomFieldValues of the platform API.
 */
export function writeAppFields(
  context: JiraContext,
  caller: Caller,
  updates: readonly AppFieldUpdate[],
  options: AppFieldOptions,
): void {
  const seen = new Set<string>();
  const planned = updates.flatMap((update) => {
    const field = ownField(context, caller, update.customField);
    return update.issueIds.map((number) => {
      const issue = context.tables.table('issues').get(String(number));
      if (!issue) throw new JiraError(400, [`Issue with id ${number} does not exist.`]);
      const pair = `${field.id}/${issue.id}`;
      if (seen.has(pair))
        throw new JiraError(400, [
          `The combination of field ${update.customField} and issue ${number} occurs more than once.`,
        ]);
      seen.add(pair);
      return { issueId: issue.id, field, value: parse(context, caller, issue, field, update.value) };
    });
  });
  const byIssue = new Map<string, typeof planned>();
  for (const row of planned) byIssue.set(row.issueId, [...(byIssue.get(row.issueId) ?? []), row]);
  for (const [issueId, changes] of byIssue) {
    const issue = context.tables.table('issues').get(issueId);
    if (!issue) continue;
    const changed = changeFields(context, caller, projectOf(context, issue), issue, changes);
    if (changed.items.length === 0) continue;
    const { issue: stored, group } = storeIssue(
      context,
      issue,
      changed.issue,
      caller.authorId,
      changed.items,
      { changelog: options.generateChangelog },
    );
    // Without a changelog entry the event still goes out, with the changes but without the entry's id.
    if (options.generateAppEvents) {
      issueUpdated(
        context,
        caller,
        stored,
        group ?? {
          id: '',
          issueId,
          authorId: caller.authorId,
          created: stored.updated,
          items: changed.items,
        },
      );
    }
  }
}

function ownField(context: JiraContext, caller: Caller, idOrKey: string): Field {
  const field = findField(context, idOrKey);
  if (!field) throw new JiraError(404, [`The custom field ${idOrKey} was not found.`]);
  const owns = context.app !== null && field.app !== null && field.key.startsWith(`${context.app.appId}__`);
  if (!caller.isApp || !owns)
    throw new JiraError(403, [
      `Only the app that provides the custom field ${idOrKey} can update its values.`,
    ]);
  return field;
}

function parse(context: JiraContext, caller: Caller, issue: Issue, field: Field, value: unknown): unknown {
  const project = projectOf(context, issue);
  if (!fieldContextFor(context, field.id, project.id, issue.issueTypeId)) {
    throw new JiraError(400, [`The field ${field.id} is not available for issue ${issue.id}.`]);
  }
  try {
    return kindOf(field).parse(
      value,
      placeOf({ context, caller, project, issueTypeId: issue.issueTypeId }, field),
    );
  } catch (error) {
    if (error instanceof FieldRefusal) throw new JiraError(400, [], { [field.id]: error.message });
    throw error;
  }
}
