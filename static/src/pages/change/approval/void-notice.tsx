import SectionMessage from '@atlaskit/section-message/section-message';
import type { ApprovalView } from '../../../../../src/contract/change';
import { FieldDiffs } from '../../../components/field-diffs';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

/** The approval was given for other words than stand here now: which field, by whom, and the difference. */
export function VoidNotice({ voided }: { voided: NonNullable<ApprovalView['voided']> }) {
  const names = voided.diff.map((field) => field.name).join(', ');
  return (
    <SectionMessage appearance="warning" title={text.change.voided.title(names)} headingLevel="h3">
      <div className="stack-tight">
        <p>
          {voided.by === null ? null : (
            <>
              {text.change.voided.by} <PersonWord accountId={voided.by} />,{' '}
            </>
          )}
          <Moment at={voided.at} />
        </p>
        <FieldDiffs diff={voided.diff} before={text.change.diff.before} />
        <p>{text.change.voided.next}</p>
      </div>
    </SectionMessage>
  );
}
