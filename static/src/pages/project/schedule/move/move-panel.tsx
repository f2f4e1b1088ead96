import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { isStale } from '../../../../api/answer-failed';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { useCalendar, type Draft } from '../calendar-context';
import type { Planned } from '../layout/planned';
import { TimeForm } from './time-form';
import { TriedView } from './tried-view';
import type { Moving } from './use-moving';

const words = text.schedule.move;

/** Somebody else was faster: where it is now, so that the move can be thought over. */
function Refused({ error, planned }: { error: Error; planned: string }) {
  if (!isStale(error)) return <Failure error={error} />;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.stale} headingLevel="h3">
        <p>{words.staleNow(planned)}</p>
      </SectionMessage>
    </div>
  );
}

/** Where a change would stand and what that would bring; moved only when that is confirmed. */
export function MovePanel(props: {
  change: Planned;
  name: string;
  draft: Draft;
  moving: Moving;
  done: () => void;
}) {
  const { change, name, draft, moving, done } = props;
  const { tried, checking, unchanged, tryError } = moving;
  const { span, timeZone } = useCalendar();
  const announce = useAnnounce();
  const planned = span(change.entry.start, change.entry.end);
  const confirm = () =>
    moving.confirm(({ now }) => {
      announce(words.saved(name, span(now.start, now.end)));
      done();
    });
  return (
    <div className="stack">
      <dl className="plan-facts">
        <dt>{words.from}</dt>
        <dd>{planned}</dd>
        <dt>{words.to}</dt>
        <dd className="strong">{span(draft.start, draft.end)}</dd>
      </dl>
      <TimeForm from={draft.from} change={(from) => moving.grip.hold(draft.id, from, false)} />
      <p className="small subtle">
        {words.zone(timeZone)} {words.keys}
      </p>
      <div className="move-brings" aria-busy={checking}>
        {unchanged ? <p className="subtle">{words.unchanged}</p> : null}
        {checking && tried === null ? (
          <>
            <p className="subtle">{words.checking}</p>
            <Skeleton rows={['line', 'line']} />
          </>
        ) : null}
        {tryError ? <Failure error={tryError} retry={moving.tryAgain} /> : null}
        {tried ? <TriedView tried={tried} /> : null}
      </div>
      {moving.error ? <Refused error={moving.error} planned={planned} /> : null}
      <div className="row">
        <Button
          appearance={tried?.voidsApproval ? 'warning' : 'primary'}
          isDisabled={tried === null}
          isLoading={moving.sending}
          onClick={confirm}
        >
          {words.confirm}
        </Button>
        <Button
          appearance="subtle"
          isDisabled={moving.sending}
          onClick={() => {
            moving.cancel();
            announce(words.cancelled(name));
            done();
          }}
        >
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
