import { useState } from 'react';
import type { AfterView } from '../../../../../src/contract/review';
import { correctActual } from '../../../api/verbs';
import { DatedMoment } from '../../../components/moment';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { Deed, type Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { instantOf, localOf } from '../deeds/local-moment';
import { MomentField } from '../deeds/moment-field';

const words = text.changeVerbs.actual;

function CorrectForm(props: Closing & { kind: 'start' | 'end'; at: string | null }) {
  const { kind, at, ...closing } = props;
  const { issueId } = useChangeActions();
  const { timeZone } = useSight();
  const [local, setLocal] = useState(() => localOf(at, timeZone));
  const value = instantOf(local, timeZone);
  return (
    <DeedForm
      {...closing}
      words={{ ...words, help: text.changeVerbs.reasonHelp, needed: text.changeVerbs.reasonNeeded }}
      isReady={value !== null}
      fields={(tried) => (
        <MomentField
          label={words.at}
          help={text.changeVerbs.zone(timeZone)}
          error={tried && value === null ? text.changeVerbs.momentNeeded : undefined}
          value={local}
          onChange={setLocal}
        />
      )}
      send={(reason) => correctActual({ issueId, kind, value: value ?? '', reason })}
    />
  );
}

/** When the work really began and ended, and the way to put that right. */
export function ActualTimes({ actual, canCorrect }: { actual: AfterView['actual']; canCorrect: boolean }) {
  const { start, end, extendedTo } = actual;
  const line = (kind: 'start' | 'end', at: string | null) => (
    <li className="acted-line">
      <span className="acted-text">
        <span className="subtle">{words[kind]}</span>{' '}
        {at === null ? kind === 'end' ? words.running : words.unknown : <DatedMoment at={at} />}
      </span>
      {canCorrect && at !== null ? (
        <Deed
          open={words.correct}
          openLabel={kind === 'start' ? words.correctStart : words.correctEnd}
          appearance="subtle"
        >
          {(closing) => <CorrectForm kind={kind} at={at} {...closing} />}
        </Deed>
      ) : null}
    </li>
  );
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      <ul className="plain-list acted-list">
        {line('start', start)}
        {line('end', end)}
        {extendedTo === null ? null : (
          <li className="acted-line">
            <span className="acted-text">
              <span className="subtle">{words.extended}</span> <DatedMoment at={extendedTo} />
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
