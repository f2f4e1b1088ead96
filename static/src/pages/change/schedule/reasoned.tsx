import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { ConflictsView } from '../../../../../src/contract/schedule';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { WhyForm } from '../why-form';
import { useScheduleWrite } from './use-conflicts';

/** A decision about the schedule that needs a reason: a button, then its form. Once recorded, the focus goes to the item. */
export function Reasoned(props: {
  open: string;
  /** For screen readers: what it is about. */
  openLabel: string;
  label: string;
  help: string;
  done: string;
  failed: string;
  send: (reason: string) => Promise<ConflictsView>;
}) {
  const { issueId } = useChangeActions();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const write = useScheduleWrite(issueId, props.send);
  if (!asking)
    return (
      <div ref={box}>
        <Button spacing="compact" aria-label={props.openLabel} onClick={() => setAsking(true)}>
          {props.open}
        </Button>
      </div>
    );
  return (
    <div ref={box} className="whole-row">
      <WhyForm
        label={props.label}
        help={props.help}
        needed={text.change.schedule.reasonNeeded}
        submit={props.open}
        sending={write.isPending}
        error={write.error}
        failed={props.failed}
        onSend={(reason) => {
          const item = box.current?.closest('li');
          // Recorded, this form is gone.
          write.mutateAsync(reason).then(
            () => {
              announce(props.done);
              setAsking(false);
              item?.focus();
            },
            () => undefined,
          );
        }}
        onCancel={() => {
          write.reset();
          setAsking(false);
          setTimeout(() => box.current?.querySelector('button')?.focus());
        }}
      />
    </div>
  );
}
