import { useState } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { doVerb } from '../../../api/verbs';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { instantOf, localOf } from '../deeds/local-moment';
import { MomentField } from '../deeds/moment-field';
import { wordsOf } from './reason-form';

const words = text.changeVerbs;

/** A moment that is being written, on the viewer's clocks. */
function useMoment(first: string | null) {
  const { timeZone } = useSight();
  const [local, setLocal] = useState(() => localOf(first, timeZone));
  return { local, setLocal, at: instantOf(local, timeZone), zone: words.zone(timeZone) };
}

/** Another window; the back end is told which one the person saw. */
export function RescheduleForm({ window, ...closing }: Closing & { window: ChangeView['window'] }) {
  const { issueId } = useChangeActions();
  const start = useMoment(window.start);
  const end = useMoment(window.end);
  const isOrdered = start.at !== null && end.at !== null && Date.parse(start.at) < Date.parse(end.at);
  return (
    <DeedForm
      {...closing}
      words={wordsOf('reschedule')}
      isReady={isOrdered}
      fields={(tried) => (
        <>
          <MomentField
            label={words.start}
            help={start.zone}
            error={tried && start.at === null ? words.momentNeeded : undefined}
            value={start.local}
            onChange={start.setLocal}
          />
          <MomentField
            label={words.end}
            help={end.zone}
            error={
              !tried || isOrdered ? undefined : end.at === null ? words.momentNeeded : words.endBeforeStart
            }
            value={end.local}
            onChange={end.setLocal}
          />
        </>
      )}
      send={(reason) =>
        doVerb({
          verb: 'reschedule',
          issueId,
          reason,
          start: start.at ?? '',
          end: end.at ?? '',
          was: { start: window.start, end: window.end },
        })
      }
    />
  );
}

/** More time for work that is being carried out. */
export function ExtendForm({
  window,
  after,
  ...closing
}: Closing & Pick<ChangeView, 'window'> & { after: ChangeView['after'] }) {
  const { issueId } = useChangeActions();
  const until = useMoment(after?.actual.extendedTo ?? window.end);
  return (
    <DeedForm
      {...closing}
      words={wordsOf('extend')}
      isReady={until.at !== null}
      fields={(tried) => (
        <MomentField
          label={words.until}
          help={until.zone}
          error={tried && until.at === null ? words.momentNeeded : undefined}
          value={until.local}
          onChange={until.setLocal}
        />
      )}
      send={(reason) => doVerb({ verb: 'extend', issueId, reason, until: until.at ?? '' })}
    />
  );
}
