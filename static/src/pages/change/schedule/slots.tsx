import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SlotOffer } from '../../../../../src/contract/schedule';
import { findSlots } from '../../../api/change-plan';
import { Failure } from '../../../components/failure';
import { LevelLozenge } from '../../../components/level-lozenge';
import { PlannedSpan, usePlannedWords } from '../../../components/planned';
import { Skeleton } from '../../../components/skeleton';
import { duration } from '../../../format/duration';
import { useAnnounced } from '../../../components/use-announced';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';

const words = text.change.schedule.slots;
/** The best few; the rest is a click away. */
const FIRST = 5;

function Offer({ offer }: { offer: SlotOffer }) {
  const { move, movingTo } = useChangeActions();
  const say = usePlannedWords();
  return (
    <li className="card-line">
      <div className="row">
        <span className="strong">
          <PlannedSpan start={offer.start} end={offer.end} />
        </span>
        <LevelLozenge level={offer.level} />
        <span className="push-end">
          <Button
            spacing="compact"
            aria-label={words.hereWhat(say(offer.start))}
            isLoading={movingTo?.start === offer.start}
            isDisabled={movingTo !== null}
            onClick={() => move({ start: offer.start, end: offer.end })}
          >
            {words.here}
          </Button>
        </span>
      </div>
      {offer.reasons.length > 0 ? <p className="small subtle capital">{offer.reasons.join('; ')}</p> : null}
      {offer.warnings.map((warning) => (
        <p key={warning} className="small contradiction">
          {warning}
        </p>
      ))}
    </li>
  );
}

/** Looks for better times, and says how many there are once they are there. */
function Found() {
  const { issueId } = useChangeActions();
  const box = useRef<HTMLDivElement>(null);
  const slots = useQuery({
    queryKey: ['slots', issueId],
    queryFn: () => findSlots(issueId),
    staleTime: 60_000,
  });
  const found = slots.data;
  useEffect(() => box.current?.focus(), []);
  useAnnounced(
    found ? (found.offers.length > 0 ? words.shown(found.offers.length) : words.none(found.days)) : null,
  );
  const list = (offers: readonly SlotOffer[]) => (
    <ol className="plain-list card-list">
      {offers.map((offer) => (
        <Offer key={offer.start} offer={offer} />
      ))}
    </ol>
  );
  return (
    <div ref={box} tabIndex={-1} className="stack-tight">
      <h4>{words.title}</h4>
      {slots.isPending ? <Skeleton rows={['line', 'line', 'line']} /> : null}
      {slots.isError ? <Failure error={slots.error} retry={() => void slots.refetch()} /> : null}
      {found && found.offers.length > 0 ? (
        <>
          <p>{words.found(found.days, duration(found.minutes * 60_000))}</p>
          {list(found.offers.slice(0, FIRST))}
          {found.offers.length > FIRST ? (
            <details>
              <summary className="more">{words.more(found.offers.length - FIRST)}</summary>
              {list(found.offers.slice(FIRST))}
            </details>
          ) : null}
        </>
      ) : null}
      {found && found.offers.length === 0 ? (
        <>
          <p>{words.none(found.days)}</p>
          {found.none.length > 0 ? (
            <ul className="sentences">
              {found.none.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          ) : (
            <p className="subtle">{words.noneUnknown}</p>
          )}
        </>
      ) : null}
    </div>
  );
}

/** Better times, looked for when somebody asks. */
export function Slots() {
  const [asked, setAsked] = useState(false);
  if (asked) return <Found />;
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{words.find}</Button>
    </div>
  );
}
