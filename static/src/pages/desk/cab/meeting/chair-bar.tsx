import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { text } from '../../../../text';
import { ActError } from './act-error';
import { ItemTimer } from './item-timer';
import { useShownMeeting } from './meeting-context';
import { useAct } from './use-meeting-writes';

const words = text.cab.chairBar;

/** Ends the meeting after a look at what is left open. */
function End({ open, act, cancel }: { open: number; act: ReturnType<typeof useAct>; cancel: () => void }) {
  return (
    <div className="form-box stack-tight" role="group" aria-label={words.endAsk}>
      <p className="strong">{words.endAsk}</p>
      <p className="subtle">{words.endWhy(open)}</p>
      <div className="row">
        <Button
          appearance="warning"
          autoFocus
          isLoading={act.sending}
          onClick={() => act.go({ verb: 'end' })}
        >
          {words.endYes}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What the present change is, its time, and for who leads: start, next, end. Everybody sees the time. */
export function ChairBar({ now }: { now: AgendaItem | null }) {
  const { meeting, items, you } = useShownMeeting();
  const [ending, setEnding] = useState(false);
  const act = useAct(meeting.id, () => setEnding(false));
  const waiting = items.filter(({ treat, state }) => treat === 'discuss' && state === 'waiting');
  const next = waiting[0];
  if (meeting.state === 'ended' || (!you.canLead && now === null)) return null;
  const open = waiting.length + (now === null ? 0 : 1);
  return (
    <section className="chair-bar stack-tight" aria-label={words.label}>
      <div className="row">
        {now === null ? null : (
          <>
            <span className="strong">
              {words.now} {now.issueKey} <span className="chair-summary">{now.summary}</span>
            </span>
            <ItemTimer key={now.issueId} item={now} />
          </>
        )}
        {you.canLead && meeting.state === 'coming' ? (
          <Button appearance="primary" isLoading={act.sending} onClick={() => act.go({ verb: 'start' })}>
            {words.start}
          </Button>
        ) : null}
        {you.canLead && meeting.state === 'running' ? (
          <>
            {next === undefined && now === null ? (
              <span className="subtle">{words.noneLeft}</span>
            ) : (
              <Button
                appearance={next === undefined ? 'default' : 'primary'}
                isLoading={act.sending && !ending}
                isDisabled={next === undefined && now === null}
                onClick={() => act.go({ verb: 'next', issueId: null })}
              >
                {now === null ? words.first : words.next}
              </Button>
            )}
            {ending ? null : (
              <Button appearance={next === undefined ? 'primary' : 'subtle'} onClick={() => setEnding(true)}>
                {words.end}
              </Button>
            )}
          </>
        ) : null}
      </div>
      {you.canLead && meeting.state === 'coming' ? <p className="small subtle">{words.startWhy}</p> : null}
      {ending ? <End open={open} act={act} cancel={() => setEnding(false)} /> : null}
      <ActError act={act} />
    </section>
  );
}
