import type { FieldDiff } from '../../domain/approvals/diff-sealed';
import { SEALED_FIELDS } from '../../domain/approvals/sealed-fields';
import type { Round, SealedContent } from '../../domain/approvals/types';
import type { PracticeRules } from '../../domain/rules/types';
import { compareIds, type ChangeEntry } from '../../jira/read-changelog';
import { sealedFieldId } from './read-change';

type Item = ChangeEntry['items'][number];

/**
 * Sealed fields that were edited and put back since the record last looked: the content is the old one again, but for
 * a while something else stood there, and reverting revives nothing. `after` is what stood there last.
 */
export function putBack(
  practice: PracticeRules,
  round: Round,
  live: SealedContent,
  entries: readonly ChangeEntry[],
  cursor: string | null,
): FieldDiff[] {
  if (cursor === null) return [];
  const unseen = entries.filter(({ id }) => compareIds(id, cursor) > 0).flatMap(({ items }) => items);
  return SEALED_FIELDS.flatMap((field) => {
    const sealed = round.content.fields[field];
    const text = sealed?.text ?? '';
    if (text !== (live.fields[field]?.text ?? '')) return [];
    const id = sealedFieldId(practice, field);
    const edits = unseen.filter((item) => item.fieldId === id && before(item) !== after(item));
    const [first, last] = [edits[0], edits.at(-1)];
    if (first === undefined || last === undefined || before(first) !== after(last)) return [];
    if (isHarmless(field, round, edits.slice(0, -1))) return [];
    return [
      { field, name: sealed?.name ?? live.fields[field]?.name ?? field, before: text, after: before(last) },
    ];
  });
}

const before = ({ from, fromString }: Item): string => fromString ?? from ?? '';
const after = ({ to, toString }: Item): string => toString ?? to ?? '';

/** An attachment that came and went was never relied on; a window may become a part of the approved one and wide again. */
function isHarmless(field: string, { content }: Round, edits: readonly Item[]): boolean {
  if (field === 'attachments') return true;
  if (field !== 'plannedStart' && field !== 'plannedEnd') return false;
  const [start, end] = ['plannedStart', 'plannedEnd'].map((one) =>
    Date.parse(content.fields[one]?.text ?? ''),
  );
  return edits.every((item) => {
    const at = Date.parse(item.to ?? after(item));
    return start !== undefined && end !== undefined && at >= start && at <= end;
  });
}
