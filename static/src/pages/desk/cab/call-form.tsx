import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { callMeeting } from '../../../api/meetings';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { instantOf, localOf } from '../../change/deeds/local-moment';
import { MomentField } from '../../change/deeds/moment-field';

const words = text.cab.list;
const [SHORTEST, LONGEST] = [5, 720];

/** Calls a meeting outside the rhythm of its board. */
export function CallForm(props: {
  boardId: string;
  called: (meetingId: string) => void;
  cancel: () => void;
}) {
  const { now, timeZone } = useSight();
  const client = useQueryClient();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [start, setStart] = useState(() => localOf(new Date(now).toISOString(), timeZone));
  const [length, setLength] = useState('30');
  const [tried, setTried] = useState(false);
  const at = instantOf(start, timeZone);
  const minutes = Number(length);
  const fits = Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST;
  const call = useMutation({
    mutationFn: callMeeting,
    onSuccess: (head) => {
      void client.invalidateQueries({ queryKey: ['meetings', props.boardId] });
      announce(words.wasCalled);
      props.called(head.id);
    },
  });
  return (
    <form
      ref={form}
      className="desk-card desk-form stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (at !== null && fits) call.mutate({ boardId: props.boardId, start: at, minutes });
        else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      <FocusHeading level="h2">{words.callTitle}</FocusHeading>
      <div className="desk-times">
        <MomentField
          label={words.start}
          help={words.startHelp(timeZone)}
          error={tried && at === null ? words.startNeeded : undefined}
          value={start}
          onChange={setStart}
        />
        <FormField label={words.length} error={tried && !fits ? words.lengthNeeded : undefined}>
          {(field) => (
            <TextField
              {...field}
              type="number"
              width="small"
              value={length}
              onChange={({ currentTarget }) => setLength(currentTarget.value)}
            />
          )}
        </FormField>
      </div>
      {call.isError ? <Failure error={call.error} title={words.callFailed} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={call.isPending}>
          {words.callIt}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
