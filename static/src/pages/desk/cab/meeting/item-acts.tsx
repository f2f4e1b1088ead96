import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useRef, useState } from 'react';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { PersonField } from '../../../admin/teams/people-pickers';
import { ActError } from './act-error';
import { useShownMeeting } from './meeting-context';
import { TextAct } from './text-act';
import { forgetText } from './use-kept-text';
import { useAct } from './use-meeting-writes';

const words = text.cab;
type Written = 'note' | 'action' | 'defer';

/** What who leads can do with the change that is shown: note, action, defer, call up, put back. */
export function ItemActs({ item }: { item: AgendaItem }) {
  const { meeting, late } = useShownMeeting();
  const [writing, setWriting] = useState<Written | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { issueId, issueKey, state, treat } = item;
  const keep = (what: Written) => `${meeting.id} ${issueId} ${what}`;
  // The buttons are back after the next render.
  const close = () => {
    setWriting(null);
    setTimeout(() => box.current?.querySelector('button')?.focus());
  };
  const act = useAct(meeting.id, () => {
    if (writing === null) return;
    forgetText(keep(writing));
    setOwner(null);
    setDue('');
    close();
  });
  const isLate = late.some((one) => one.issueId === issueId);
  if (!item.you.canLead || meeting.state === 'ended' || isLate) return null;
  const shared = { act, cancel: close };
  if (writing === 'note')
    return (
      <TextAct
        {...shared}
        keep={keep('note')}
        label={words.item.noteLabel}
        needed={words.item.noteNeeded}
        submit={words.item.keepNote}
        most={4000}
        send={(written) => act.go({ verb: 'note', issueId, text: written })}
      />
    );
  if (writing === 'defer')
    return (
      <TextAct
        {...shared}
        keep={keep('defer')}
        label={words.chairBar.deferring(issueKey)}
        help={words.chairBar.deferHelp}
        needed={words.vote.needed}
        submit={words.chairBar.deferSubmit}
        most={1000}
        send={(reason) => act.go({ verb: 'defer', issueId, reason })}
      />
    );
  if (writing === 'action')
    return (
      <TextAct
        {...shared}
        keep={keep('action')}
        label={words.item.actionLabel}
        needed={words.item.actionNeeded}
        submit={words.item.keepAction}
        most={500}
        send={(written) =>
          act.go({ verb: 'action', issueId, text: written, owner, due: due === '' ? null : due })
        }
      >
        <div className="desk-times">
          <FormField label={words.item.owner}>
            {(field) => <PersonField field={field} value={owner} change={setOwner} />}
          </FormField>
          <FormField label={words.item.due}>
            {(field) => (
              <TextField
                {...field}
                type="date"
                value={due}
                onChange={({ currentTarget }) => setDue(currentTarget.value)}
              />
            )}
          </FormField>
        </div>
      </TextAct>
    );
  const isOpen = state === 'waiting' || state === 'now';
  return (
    <div ref={box} className="stack-tight">
      <div className="row">
        <Button spacing="compact" onClick={() => setWriting('note')}>
          {words.item.note}
        </Button>
        <Button spacing="compact" onClick={() => setWriting('action')}>
          {words.item.action}
        </Button>
        {isOpen ? (
          <Button spacing="compact" onClick={() => setWriting('defer')}>
            {words.chairBar.defer}
          </Button>
        ) : (
          <Button
            spacing="compact"
            isDisabled={act.sending}
            onClick={() => act.go({ verb: 'reopen', issueId })}
          >
            {words.chairBar.reopen}
          </Button>
        )}
        {state === 'waiting' && meeting.state === 'running' && treat === 'discuss' ? (
          <Button
            spacing="compact"
            isDisabled={act.sending}
            onClick={() => act.go({ verb: 'next', issueId })}
          >
            {words.chairBar.callUp(issueKey)}
          </Button>
        ) : null}
        {state === 'waiting' ? (
          <Button
            spacing="compact"
            appearance="subtle"
            isDisabled={act.sending}
            onClick={() => act.go({ verb: 'consent', issueId, on: treat !== 'consent' })}
          >
            {treat === 'consent' ? words.chairBar.toDiscuss : words.chairBar.toConsent}
          </Button>
        ) : null}
      </div>
      <ActError act={act} />
    </div>
  );
}
