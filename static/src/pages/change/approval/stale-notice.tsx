import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { FieldDiff } from '../../../../../src/contract/common';
import { FieldDiffs } from '../../../components/field-diffs';
import { text } from '../../../text';

/** A vote was refused because the content was edited: shows what the voter had not seen, and the way to it. */
export function StaleNotice({ diff, reload }: { diff: readonly FieldDiff[]; reload: () => void }) {
  const words = text.change.stale;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.title} headingLevel="h3">
        <div className="stack-tight">
          <p>{diff.length > 0 ? words.body : words.unknown}</p>
          <FieldDiffs diff={diff} before={text.change.diff.seen} />
          <div>
            <Button appearance="primary" onClick={reload}>
              {words.reload}
            </Button>
          </div>
        </div>
      </SectionMessage>
    </div>
  );
}
