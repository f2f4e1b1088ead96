import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useId } from 'react';
import type { WaitingVote } from '../../../../../src/contract/approver-inbox';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { WhyForm } from '../../change/why-form';
import { PlannedWindow } from '../planned-window';
import { Seal } from '../seal';

const words = text.approverInbox;

function Due({ due, since }: Pick<WaitingVote, 'due' | 'since'>) {
  const { now } = useSight();
  const isLate = due !== null && Date.parse(due) < now;
  return (
    <span>
      {due === null ? (
        words.noDue
      ) : (
        <span className={isLate ? 'desk-late' : 'strong'}>
          {isLate ? words.overdue : words.due} <Moment at={due} />
        </span>
      )}
      <span className="subtle">
        , {words.since} <Moment at={since} />
      </span>
    </span>
  );
}

/** Why it waits for the viewer: each stage that asks, how far it is, and whose seats the viewer holds. */
function WhyMe({ waiting }: { waiting: WaitingVote }) {
  return (
    <>
      {waiting.stages.map((stage) => (
        <p key={stage.id}>
          {words.via(stage.name, stage.via)}
          {stage.words === '' ? null : <span className="subtle">. {stage.words}</span>}
        </p>
      ))}
      {waiting.for.length === 0 ? null : (
        <p>
          {words.for}{' '}
          {waiting.for.map((principal, index) => (
            <span key={principal} className="strong">
              {index === 0 ? '' : ', '}
              <PersonWord accountId={principal} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** One change that waits: what it is, until when, why the viewer, and the vote. It can have the focus, for the list's keys. */
export function WaitingItem(props: {
  waiting: WaitingVote;
  isChosen: boolean;
  isFirst: boolean;
  isSending: boolean;
  isRejecting: boolean;
  error: Error | null;
  choose: (chosen: boolean) => void;
  approve: () => void;
  askReason: (ask: boolean) => void;
  reject: (reason: string) => void;
  open: () => void;
}) {
  const { waiting, isChosen, isSending, isRejecting } = props;
  const { key, summary, level } = waiting;
  const id = useId();
  return (
    <li
      className={`desk-card waiting ${isChosen ? 'waiting-chosen' : ''}`}
      tabIndex={props.isFirst ? 0 : -1}
      aria-labelledby={id}
    >
      <span className="desk-tick">
        {waiting.consent ? (
          <input
            type="checkbox"
            aria-label={words.select(key)}
            checked={isChosen}
            onChange={({ currentTarget }) => props.choose(currentTarget.checked)}
          />
        ) : null}
      </span>
      <div className="waiting-body stack-tight">
        <h2 id={id} className="desk-name">
          <span className="subtle">{key}</span> {summary}
        </h2>
        <div className="row">
          <LevelLozenge level={level} />
          {waiting.retro ? <Lozenge appearance="moved">{words.retro}</Lozenge> : null}
          {waiting.conflicts === 0 ? null : (
            <Lozenge appearance="removed">{words.conflicts(waiting.conflicts)}</Lozenge>
          )}
          {waiting.freezes.map((name) => (
            <Lozenge key={name} appearance="inprogress">
              {words.freeze(name)}
            </Lozenge>
          ))}
          <Due due={waiting.due} since={waiting.since} />
        </div>
        <WhyMe waiting={waiting} />
        <p className="desk-facts small subtle">
          <span>
            {words.window} <PlannedWindow window={waiting.window} />
          </span>
          <span>{words.row(waiting.row)}</span>
          <Seal seal={waiting.seal} />
        </p>
      </div>
      {isRejecting ? (
        <div className="waiting-reject" role="group" aria-label={words.rejecting(key)}>
          <WhyForm
            label={words.reason}
            help={words.reasonHelp}
            needed={words.reasonNeeded}
            submit={words.confirmReject}
            failed={words.results.refused}
            appearance="danger"
            sending={isSending}
            error={props.error}
            onSend={props.reject}
            onCancel={() => props.askReason(false)}
          />
        </div>
      ) : (
        <div className="waiting-does">
          <Button
            spacing="compact"
            aria-label={words.approveOne(key)}
            isDisabled={isSending}
            onClick={props.approve}
          >
            {words.approve}
          </Button>
          <Button
            spacing="compact"
            aria-label={words.rejectOne(key)}
            isDisabled={isSending}
            onClick={() => props.askReason(true)}
          >
            {words.reject}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={`${words.openOne(key)} (${text.common.external})`}
            onClick={props.open}
          >
            {words.open}
          </Button>
        </div>
      )}
    </li>
  );
}
