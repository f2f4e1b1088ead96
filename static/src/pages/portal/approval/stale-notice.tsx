import SectionMessage from '@atlaskit/section-message/section-message';
import type { FieldDiff } from '../../../../../src/contract/common';
import { staleDiff } from '../../../api/answer-failed';
import { FieldDiffs } from '../../../components/field-diffs';
import { text } from '../../../text';

const words = text.portalApproval;

function wordsFor({ error, isAsked }: { error: unknown; isAsked: boolean }, differences: number): string {
  if (!isAsked) return words.staleGone;
  if (error === null) return words.staleUnsent;
  return differences === 0 ? words.staleNoDiff : words.staleWhy;
}

/** The texts are no longer those that were read: what is different. A vote that was refused for it says so in `error`. */
export function StaleNotice(props: { error: unknown; changed: readonly FieldDiff[]; isAsked: boolean }) {
  const refused = staleDiff(props.error) ?? [];
  const diff = refused.length > 0 ? refused : props.changed;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.stale} headingLevel="h3">
        <p>{wordsFor(props, diff.length)}</p>
        {diff.length === 0 ? null : <FieldDiffs diff={diff} before={words.before} after={words.after} />}
      </SectionMessage>
    </div>
  );
}
