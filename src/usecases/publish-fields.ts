import type { RulesInForce } from '../domain/rules/types';
import { setIssueProperty } from '../jira/act-on-issue';
import { writeFieldValues } from '../jira/write-fields';
import type { IssueState, Published } from '../store/issue-state-types';
import { VersionConflict } from '../store/errors';
import { SLA_PROPERTY } from './clocks/sla-property';
import { NOTHING_PLANNED } from './schedule/change-property';
import { CHANGE_PROPERTY } from './schedule/property-key';
import type { Deps } from './deps';

const FIELDS = [
  'riskLevel',
  'riskScore',
  'approvalState',
  'slaDue',
  'slaState',
] as const satisfies readonly (keyof Published)[];
type PublishedField = (typeof FIELDS)[number];

/** The issue's properties that searches read, with what one says that has nothing to say any more: searches must not find what it said before. */
const PROPERTIES = {
  slaProperty: { key: SLA_PROPERTY, nothing: { running: [], breached: [], paused: [], met: [] } },
  changeProperty: { key: CHANGE_PROPERTY, nothing: NOTHING_PLANNED },
} as const satisfies Partial<Record<keyof Published, { readonly key: string; readonly nothing: object }>>;
type PublishedProperty = keyof typeof PROPERTIES;

type Values = Pick<IssueState, 'wanted' | 'published'>;
type AppFields = RulesInForce['appFields'];

/** The fields whose wanted value differs from what was last written. One that the site doesn't have yet waits. */
export const changedFields = ({ wanted, published }: Values, appFields: AppFields): PublishedField[] =>
  FIELDS.filter(
    (field) =>
      appFields[field] !== undefined && wanted[field] !== undefined && wanted[field] !== published[field],
  );

/** The properties that say something else by now. An issue that never had anything to say gets none. */
const changedProperties = ({ wanted, published }: Values): PublishedProperty[] =>
  (Object.keys(PROPERTIES) as PublishedProperty[]).filter(
    (name) => (wanted[name] ?? null) !== (published[name] ?? null),
  );

/** So often somebody else may move the aggregate on meanwhile. */
const MOST_ATTEMPTS = 4;

/** What is to be written: Jira has one call for all fields, and another for the property that searches read. */
export type PublishedPart = 'fields' | 'all';

/**
 * Writes what changed to Steward's read-only fields, all in one call, and to the issue's property, and notes what was written.
 * Written first and noted afterwards: a crash in between writes the same again. When somebody else moved the aggregate on
 * meanwhile, the newer values are written too, so the last word is never an old one.
 * Throws VersionConflict when that happens again and again: the message comes back.
 */
export async function publishFields(
  deps: Pick<Deps, 'jira' | 'store'>,
  appFields: AppFields,
  state: IssueState,
  part: PublishedPart = 'all',
): Promise<IssueState> {
  let current = state;
  let isNoted = true;
  for (let attempt = 0; ; attempt++) {
    const fields = changedFields(current, appFields);
    const properties = part === 'all' ? changedProperties(current) : [];
    if (fields.length === 0 && properties.length === 0 && isNoted) return current;
    const values = fields.map((field) => ({
      field: appFields[field] ?? '',
      value: valueOf(field, current.wanted[field] ?? null),
    }));
    if (values.length > 0) await writeFieldValues(deps.jira, current.issueId, values);
    for (const name of properties) await writeProperty(deps, current, name);
    const written = pick(current.wanted, [...fields, ...properties]);
    try {
      return await deps.store.issues.save(
        { ...current, published: { ...current.published, ...written } },
        [],
      );
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt + 1 === MOST_ATTEMPTS) throw error;
      const newer = await deps.store.issues.get(current.issueId);
      if (newer === null) return current;
      current = { ...newer, published: { ...newer.published, ...written } };
      // Noted even where the newer values are the same: what isn't noted looks unchanged once they go back to what they were.
      isNoted = false;
    }
  }
}

/** The score is a number in Jira, the others are texts and instants. */
const valueOf = (field: PublishedField, value: string | null): string | number | null =>
  field === 'riskScore' && value !== null ? Number(value) : value;

async function writeProperty(
  { jira }: Pick<Deps, 'jira'>,
  { issueId, wanted }: IssueState,
  name: PublishedProperty,
): Promise<void> {
  const { key, nothing } = PROPERTIES[name];
  const text = wanted[name];
  const value: unknown = text == null ? nothing : JSON.parse(text);
  await setIssueProperty(jira, issueId, key, value);
}

const pick = (values: Published, fields: readonly (keyof Published)[]): Published =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/** Asks the queue to publish, if there is anything to publish: people don't wait for it. */
export async function publishLater(
  { queue }: Pick<Deps, 'queue'>,
  appFields: AppFields,
  state: IssueState,
): Promise<void> {
  if (changedFields(state, appFields).length === 0 && changedProperties(state).length === 0) return;
  const { issueId } = state;
  await queue.push('issue-work', { kind: 'publish', issueId }, { concurrencyKey: `issue-${issueId}` });
}
