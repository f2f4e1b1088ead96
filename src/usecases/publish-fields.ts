import type { RulesInForce } from '../domain/rules/types';
import { writeFieldValues } from '../jira/write-fields';
import type { IssueState, Published } from '../store/issue-state-types';
import { VersionConflict } from '../store/errors';
import type { Deps } from './deps';

const FIELDS = [
  'riskLevel',
  'approvalState',
  'slaDue',
  'slaState',
] as const satisfies readonly (keyof Published)[];
type PublishedField = (typeof FIELDS)[number];

/** The fields whose wanted value differs from what was last written. */
export const changedFields = ({
  wanted,
  published,
}: Pick<IssueState, 'wanted' | 'published'>): PublishedField[] =>
  FIELDS.filter((field) => wanted[field] !== undefined && wanted[field] !== published[field]);

/**
 * Writes what changed to Steward's read-only fields, all in one call, and notes what was written. Written first and
 * noted afterwards: a crash in between writes the same again. When somebody else moved the aggregate on meanwhile,
 * the newer values are written too, so the last word is never an old one.
 */
export async function publishFields(
  deps: Pick<Deps, 'jira' | 'store'>,
  appFields: RulesInForce['appFields'],
  state: IssueState,
): Promise<IssueState> {
  let current = state;
  for (let attempt = 0; attempt < 4; attempt++) {
    const changed = changedFields(current);
    if (changed.length === 0) return current;
    const values = changed.map((field) => ({
      field: appFields[field],
      value: current.wanted[field] ?? null,
    }));
    await writeFieldValues(deps.jira, current.issueId, values);
    try {
      return await deps.store.issues.save(
        { ...current, published: { ...current.published, ...current.wanted } },
        [],
      );
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const newer = await deps.store.issues.get(current.issueId);
      if (newer === null) return current;
      current = { ...newer, published: { ...newer.published, ...pick(current.wanted, changed) } };
    }
  }
  return current;
}

const pick = (values: Published, fields: readonly PublishedField[]): Published =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/** Asks the queue to publish, if there is anything to publish: people don't wait for it. */
export async function publishLater({ queue }: Pick<Deps, 'queue'>, state: IssueState): Promise<void> {
  if (changedFields(state).length === 0) return;
  const { issueId } = state;
  await queue.push('issue-work', { kind: 'publish', issueId }, { concurrencyKey: `issue-${issueId}` });
}
