import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AfterView, RetroVote as Request } from '../../../../../src/contract/review';
import { retroVote } from '../../../api/review';
import { staleDiff } from '../../../api/answer-failed';
import { Failure } from '../../../components/failure';
import { FieldDiffs } from '../../../components/field-diffs';
import { DayMoment } from '../../../components/moment';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { DeedForm } from '../deeds/deed-form';
import { useDeed } from '../deeds/use-deed';
import { Deviations } from './deviations';
import { useReview } from './use-review';

const words = text.changeReview.retro;
type Verdict = Request['verdict'];

/** What was done otherwise than planned: that is what the vote is on. */
function Done() {
  const { issueId } = useChangeActions();
  const query = useReview(issueId);
  if (query.isPending) return <Skeleton rows={['line', 'line']} />;
  if (!query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <h4>{text.changeReview.deviations}</h4>
      <Deviations
        deviations={query.data.deviations}
        note={({ note }) => (note === '' ? null : <p className="subtle quote">{note}</p>)}
      />
    </>
  );
}

/** Votes on what was done: ratified, ratified with findings, or not. */
export function RetroVote(props: { roundId: string; seal: string; retro: NonNullable<AfterView['retro']> }) {
  const { roundId, seal, retro } = props;
  const { issueId, toHeadline } = useChangeActions();
  const [asking, setAsking] = useState<Exclude<Verdict, 'ratified'> | null>(null);
  const send = (verdict: Verdict, said: string) =>
    retroVote({ issueId, roundId, seal, verdict, words: said });
  const ratify = useDeed(
    () => send('ratified', ''),
    words.done,
    () => undefined,
  );
  const diff = staleDiff(ratify.error) ?? [];
  return (
    <section ref={ratify.box} className="vote stack-tight form-box" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>
        {retro.why} {words.lead}
      </p>
      <p>
        {retro.words}{' '}
        {retro.by === null ? null : (
          <span className="subtle">
            {text.changeReview.by} <DayMoment at={retro.by} style="long" />
          </span>
        )}
      </p>
      <Done />
      {ratify.error ? <Failure error={ratify.error} title={words.failed} /> : null}
      {diff.length > 0 ? <FieldDiffs diff={diff} before={text.change.diff.seen} /> : null}
      {asking === null ? (
        <div className="row">
          <Button appearance="primary" isLoading={ratify.sending} onClick={() => ratify.go(undefined)}>
            {words.ratify}
          </Button>
          <Button isDisabled={ratify.sending} onClick={() => setAsking('ratifiedWithFindings')}>
            {words.withFindings}
          </Button>
          <Button isDisabled={ratify.sending} onClick={() => setAsking('notRatified')}>
            {words.not}
          </Button>
        </div>
      ) : (
        <DeedForm
          words={{
            label: words.words,
            help: asking === 'notRatified' ? words.notHelp : words.help,
            needed: words.needed,
            submit: words.confirm[asking],
            done: words.done,
            failed: words.failed,
          }}
          appearance={asking === 'notRatified' ? 'warning' : 'primary'}
          send={(said) => send(asking, said)}
          onDone={() => setAsking(null)}
          onCancel={() => {
            setAsking(null);
            toHeadline();
          }}
        />
      )}
    </section>
  );
}
