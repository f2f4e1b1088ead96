import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { ApprovalView } from '../../../../../src/contract/change';
import { confirmUnchanged } from '../../../api/approval';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { useDeed } from '../deeds/use-deed';

const words = text.change.approval.unchanged;

/** The content is again what the viewer has voted on before: one press says the same again. */
export function Unchanged({ approval }: { approval: ApprovalView }) {
  const { issueId } = useChangeActions();
  const { roundId, seal, you } = approval;
  const deed = useDeed(
    (round: string) => confirmUnchanged({ issueId, roundId: round, seal }),
    words.done,
    () => undefined,
  );
  if (you.unchanged === null || roundId === null) return null;
  return (
    <div ref={deed.box} className="stack-tight">
      <SectionMessage
        appearance="information"
        title={words.title(you.unchanged.roundNumber)}
        headingLevel="h3"
      >
        <div className="stack-tight">
          <p>{words.body(you.unchanged.vote)}</p>
          <div>
            <Button appearance="primary" isLoading={deed.sending} onClick={() => deed.go(roundId)}>
              {words.confirm}
            </Button>
          </div>
        </div>
      </SectionMessage>
      {deed.error ? <Failure error={deed.error} title={words.failed} /> : null}
    </div>
  );
}
