import SectionMessage from '@atlaskit/section-message/section-message';
import type { AuditStatus } from '../../../../../../src/contract/evidence';
import { DatedMoment } from '../../../../components/moment';
import { text } from '../../../../text';

const words = text.evidence.status;

/** One glance: whether the records are intact, as far as they were verified, and when they were last anchored. */
export function StatusLine({ status }: { status: AuditStatus }) {
  const { findings, verified, anchors } = status;
  const [last] = anchors;
  const title =
    findings.length > 0
      ? words.findings(findings.length)
      : verified === null
        ? words.notVerified
        : words.intact;
  return (
    <SectionMessage
      appearance={findings.length > 0 ? 'error' : verified === null ? 'information' : 'success'}
      title={title}
    >
      {verified === null ? null : (
        <p>
          {words.verified(verified.records, verified.chains)}, <DatedMoment at={verified.at} />.
        </p>
      )}
      <p>
        {last === undefined ? (
          words.noAnchor
        ) : (
          <>
            {words.lastAnchor} <DatedMoment at={last.at} />. {words.comments[last.comment]}.
          </>
        )}
      </p>
    </SectionMessage>
  );
}
