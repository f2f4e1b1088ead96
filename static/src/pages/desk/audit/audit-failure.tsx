import SectionMessage from '@atlaskit/section-message/section-message';
import { AnswerFailed } from '../../../api/answer-failed';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';

const words = text.evidence;

/** A failure, or the refusal of somebody who is no auditor: what they lack, and who can give it. */
export function AuditFailure({ error, retry }: { error: unknown; retry: () => void }) {
  if (!(error instanceof AnswerFailed) || error.code !== 'NOT_ALLOWED')
    return <Failure error={error} retry={retry} />;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.refused}>
        <p>{error.message}</p>
        <p>{words.refusedHow}</p>
      </SectionMessage>
    </div>
  );
}
