import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useRef, useState } from 'react';
import type { AssessmentView } from '../../../../../src/contract/change';
import { overrideLevel } from '../../../api/change-plan';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { DatedMoment, Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { openerOf } from '../../../components/section';
import { useSight } from '../../../components/viewer-context';
import { isHigher } from '../../../format/level-rank';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { useChangeWrite } from '../move/use-change-write';
import { WhyForm } from '../why-form';

const words = text.change.risk.override;

type Override = NonNullable<AssessmentView['override']>;

/**
 * Back to the computed level by one press. Where that lowers what somebody else has raised, the back end wants a reason, so it is
 * asked for.
 */
function TakeBack({
  assessment,
  override,
  number,
}: {
  assessment: AssessmentView;
  override: Override;
  number: number;
}) {
  const { issueId } = useChangeActions();
  const { accountId } = useSight();
  const announce = useAnnounce();
  const write = useChangeWrite(issueId, overrideLevel);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { levelForPolicy } = assessment;
  const lowers = override.by !== accountId && isHigher(override.to, levelForPolicy);
  const send = (reason: string) => {
    // Taken back, the note is gone.
    const opener = openerOf(box.current);
    write.mutateAsync({ issueId, to: levelForPolicy, reason, assessmentNumber: number }).then(
      () => {
        announce(words.takenBack(text.common.levels[levelForPolicy]));
        opener?.focus();
      },
      () => undefined,
    );
  };
  return (
    <div ref={box} className="stack-tight">
      {asking ? (
        <WhyForm
          label={words.takeBackWhy}
          help={text.change.risk.setLevel.help}
          needed={text.change.risk.setLevel.reasonNeeded}
          submit={words.takeBack}
          sending={write.isPending}
          error={write.error}
          failed={words.notTakenBack}
          onSend={send}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <>
          {write.error ? <Failure error={write.error} title={words.notTakenBack} /> : null}
          <div>
            <Button isLoading={write.isPending} onClick={() => (lowers ? setAsking(true) : send(''))}>
              {words.takeBack}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The level that somebody set: who, why, until when, what is computed beside it, and the way back. */
export function OverrideNote(props: {
  assessment: AssessmentView;
  override: Override;
  canTakeBack: boolean;
}) {
  const { assessment, override, canTakeBack } = props;
  const { level, number } = assessment;
  // Bad news ends a lowering, not a raise.
  const raised = isHigher(override.to, assessment.levelForPolicy);
  return (
    <SectionMessage
      appearance="information"
      title={words.title(text.common.levels[override.to])}
      headingLevel="h4"
    >
      <div className="stack-tight">
        {override.reason === '' ? null : <p className="quote">{override.reason}</p>}
        <p>
          {words.by} <PersonWord accountId={override.by} />, <Moment at={override.at} />.{' '}
          {words.computed(text.common.levels[level])}
        </p>
        <p>
          {override.until === null ? null : (
            <>
              {words.until} <DatedMoment at={override.until} />
              {raised ? '.' : ', '}
            </>
          )}
          {raised ? (override.until === null ? words.stays : null) : words.worse(override.until === null)}
        </p>
        {canTakeBack && number !== null ? (
          <TakeBack assessment={assessment} override={override} number={number} />
        ) : null}
      </div>
    </SectionMessage>
  );
}
