import Button from '@atlaskit/button/default/button';
import type { WaitingVote } from '../../../../../src/contract/approver-inbox';
import { Failure } from '../../../components/failure';
import { LevelLozenge } from '../../../components/level-lozenge';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { PlannedWindow } from '../planned-window';
import { Seal } from '../seal';
import type { Inbox } from './use-inbox';

const words = text.approverInbox.bulk;

/** What one press would approve, each with its seal, and what a seal covers. */
export function BulkLook(props: {
  chosen: readonly WaitingVote[];
  cast: Inbox['cast'];
  back: () => void;
  done: () => void;
}) {
  const { chosen, cast, back } = props;
  const confirm = () =>
    cast.mutate(
      chosen.map((waiting) => ({ waiting, vote: 'approve' as const })),
      { onSuccess: props.done },
    );
  return (
    <section className="stack">
      <FocusHeading level="h2">{words.title(chosen.length)}</FocusHeading>
      <p className="desk-lead">{words.covers}</p>
      <ul className="plain-list waiting-list">
        {chosen.map((one) => (
          <li key={one.issueId} className="desk-card stack-tight">
            <h3>
              <span className="subtle">{one.key}</span> {one.summary}
            </h3>
            <div className="row">
              <LevelLozenge level={one.level} />
              <span className="small subtle">
                {text.approverInbox.window} <PlannedWindow window={one.window} />
              </span>
              <Seal seal={one.seal} />
            </div>
          </li>
        ))}
      </ul>
      {cast.isError ? <Failure error={cast.error} title={text.approverInbox.results.refused} /> : null}
      <div className="row">
        <Button appearance="primary" isLoading={cast.isPending} onClick={confirm}>
          {words.confirm(chosen.length)}
        </Button>
        <Button appearance="subtle" isDisabled={cast.isPending} onClick={back}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}
