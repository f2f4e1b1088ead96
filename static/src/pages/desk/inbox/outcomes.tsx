import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { AnswerFailed, staleDiff } from '../../../api/answer-failed';
import { mayPass } from '../../../api/query-client';
import { FieldDiffs } from '../../../components/field-diffs';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import type { AskedVote, Outcome } from './use-inbox';

const words = text.approverInbox.results;

function Line({ outcome: { asked, answer } }: { outcome: Outcome }) {
  const diff = answer.ok ? [] : (staleDiff(new AnswerFailed(answer.error)) ?? []);
  return (
    <li className="stack-tight">
      <div className="row">
        <Lozenge appearance={answer.ok ? 'success' : 'removed'}>
          {answer.ok ? words.recorded : words.refused}
        </Lozenge>
        <span className="strong">{asked.waiting.key}</span>
        <span>{asked.waiting.summary}</span>
      </div>
      {answer.ok ? (
        <p className="subtle">{answer.words}</p>
      ) : (
        <p>
          {answer.error.message} {answer.error.remedy}
        </p>
      )}
      {diff.length === 0 ? null : <FieldDiffs diff={diff} before={words.seen} level="h3" />}
    </li>
  );
}

/** What came of each vote: recorded, or refused with what to do; what may pass by itself can be sent again. */
export function Outcomes(props: {
  outcomes: readonly Outcome[];
  sending: boolean;
  again: (asked: readonly AskedVote[]) => void;
  close: () => void;
}) {
  const { outcomes } = props;
  if (outcomes.length === 0) return null;
  const recorded = outcomes.filter(({ answer }) => answer.ok).length;
  const passing = outcomes.flatMap(({ asked, answer }) =>
    !answer.ok && mayPass(new AnswerFailed(answer.error)) ? [asked] : [],
  );
  const title = words.title(recorded, outcomes.length);
  // One that went well leaves the focus in the list, which goes on to the next change.
  const isPlain = outcomes.length === 1 && recorded === 1;
  return (
    <section className="desk-card stack">
      {isPlain ? <h2>{title}</h2> : <FocusHeading level="h2">{title}</FocusHeading>}
      <ul className="plain-list stack">
        {outcomes.map((outcome) => (
          <Line key={outcome.asked.waiting.issueId} outcome={outcome} />
        ))}
      </ul>
      <div className="row">
        {passing.length === 0 ? null : (
          <Button appearance="primary" isLoading={props.sending} onClick={() => props.again(passing)}>
            {words.again(passing.length)}
          </Button>
        )}
        <Button appearance="subtle" onClick={props.close}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}
