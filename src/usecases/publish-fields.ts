import type { RulesInForce } from '../domain/rules/types';
import { setIssueProperty } from '../jira/act-on-issue';
import { writeFieldValues } from '../jira/write-fields';
import type { IssueState, Published } from '../store/issue-state-types';
import { VersionConflict } from '../store/errors';
import { SLA_PROPERTY } from './clocks/sla-property';
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

/** What is to be written: Jira has one call for all fields, and another for the property that searches read. */
export type PublishedPart = 'fields' | 'all';

/**
 * Writes what changed to Steward's read-only fields, all in one call, and to the issue's property, and notes what was written.
 * Written first and noted afterwards: a crash in between writes the same again. When somebody else moved the aggregate on
 * meanwhile, the newer values are written too, so the last word is never an old one.
 */
export async function publishFields(
  deps: Pick<Deps, 'jira' | 'store'>,
  appFields: RulesInForce['appFields'],
  state: IssueState,
  part: PublishedPart = 'all',
): Promise<IssueState> {
  let current = state;
  for (let attempt = 0; attempt < 4; attempt++) {
    const fields = changedFields(current);
    const property = part === 'all' && isPropertyNew(current);
    if (fields.length === 0 && !property) return current;
    const values = fields.map((field) => ({ field: appFields[field], value: current.wanted[field] ?? null }));
    if (values.length > 0) await writeFieldValues(deps.jira, current.issueId, values);
    if (property) await writeProperty(deps, current);
    const written = pick(current.wanted, [...fields, ...(property ? ['slaProperty' as const] : [])]);
    try {
      return await deps.store.issues.save(
        { ...current, published: { ...current.published, ...written } },
        [],
      );
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const newer = await deps.store.issues.get(current.issueId);
      if (newer === null) return current;
      current = { ...newer, published: { ...newer.published, ...written } };
    }
  }
  return current;
}

/** An issue that never had an SLA gets no property. */
const isPropertyNew = ({ wanted, published }: Pick<IssueState, 'wanted' | 'published'>): boolean =>
  (wanted.slaProperty ?? null) !== (published.slaProperty ?? null);

/** What a property says that has nothing to say any more: searches must not find what it said before. */
const NOTHING = { running: [], breached: [], paused: [], met: [] };

async function writeProperty({ jira }: Pick<Deps, 'jira'>, { issueId, wanted }: IssueState): Promise<void> {
  const value: unknown = wanted.slaProperty == null ? NOTHING : JSON.parse(wanted.slaProperty);
  await setIssueProperty(jira, issueId, SLA_PROPERTY, value);
}

const pick = (values: Published, fields: readonly (keyof Published)[]): Published =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/** Asks the queue to publish, if there is anything to publish: people don't wait for it. */
export async function publishLater({ queue }: Pick<Deps, 'queue'>, state: IssueState): Promise<void> {
  if (changedFields(state).length === 0 && !isPropertyNew(state)) return;
  const { issueId } = state;
  await queue.push('issue-work', { kind: 'publish', issueId }, { concurrencyKey: `issue-${issueId}` });
}
