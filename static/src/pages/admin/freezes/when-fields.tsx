import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { Freeze } from '../../../../../src/contract/freezes';
import { useAnnounce } from '../../../components/announcer';
import { blankRecurrence, RecurrenceList } from '../../../components/recurrence-field/recurrence-list';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { MOST_TIMES } from './draft';
import { IcsForm } from './ics/ics-form';
import type { FoundTime } from './ics/read-event';

const words = text.freezes.editor;

/** The times of a freeze, made by hand or taken from a file. */
export function WhenFields(props: {
  freeze: Freeze;
  siteZone: string;
  change: (freeze: Freeze) => void;
  faultAt: (field: string) => string | undefined;
}) {
  const { freeze, siteZone, change, faultAt } = props;
  const { when } = freeze;
  const { now } = useSight();
  const announce = useAnnounce();
  const [importing, setImporting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setImporting(false);
    setTimeout(() => opener.current?.focus());
  };
  const take = async (times: readonly FoundTime[]) => {
    const { addTimes } = await import('./ics/read-times');
    change({ ...freeze, when: addTimes(when, times) });
    announce(text.freezes.ics.taken(times.length));
    close();
  };
  const fault = faultAt('when');
  return (
    <div className="stack">
      <RecurrenceList
        values={when}
        change={(values) => change({ ...freeze, when: [...values] })}
        label={words.time}
        add={words.addTime}
        blank={() => blankRecurrence(when, siteZone, now)}
        least={1}
        most={MOST_TIMES}
        faultAt={(path) => faultAt(`when${path}`)}
      />
      {fault === undefined ? null : <p className="field-error">{fault}</p>}
      {importing ? (
        <IcsForm
          siteZone={siteZone}
          room={MOST_TIMES - when.length}
          take={(times) => void take(times)}
          cancel={close}
        />
      ) : (
        <div>
          <Button ref={opener} appearance="subtle" onClick={() => setImporting(true)}>
            {text.freezes.ics.open}
          </Button>
        </div>
      )}
    </div>
  );
}
