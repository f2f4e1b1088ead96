import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { writeDuration } from '../../../../format/parse-duration';
import { text } from '../../../../text';
import { MOST_TIMES } from '../draft';
import type { FoundTime } from './read-event';
import type { IcsTimes } from './read-times';

const words = text.freezes.ics;
const [MINUTE, DAY] = [60_000, 86_400_000];

function WhatItIs({ found }: { found: FoundTime }) {
  const { locale } = useSight();
  const { time, strangeZone } = found;
  const { name, start, minutes, rule, timeZone } = time;
  return (
    <span>
      <span className="strong">{name === '' ? words.noName : name}</span>{' '}
      <span className="subtle small">
        {dayName(start.slice(0, 10), locale)}, {start.slice(11)},{' '}
        {words.lasts(writeDuration(minutes * MINUTE, DAY))}, {rule === null ? words.once : words.again} (
        {strangeZone === null ? timeZone : words.zoneTaken(strangeZone, timeZone)})
      </span>
    </span>
  );
}

/** What a file gives, each with a tick; and what it doesn't, with the reason. */
export function IcsChoice(props: {
  read: IcsTimes;
  room: number;
  take: (times: readonly FoundTime[]) => void;
}) {
  const { times, left } = props.read;
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const chosen = times.filter((_, index) => !dropped.has(index));
  const toggle = (index: number) =>
    setDropped((now) => {
      const next = new Set(now);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  return (
    <div className="stack-tight">
      {times.length === 0 ? (
        <p role="alert" className="strong">
          {words.none}
        </p>
      ) : (
        <fieldset className="cal-found">
          <legend className="label">{words.found(times.length)}</legend>
          <ul className="plain-list">
            {times.map((found, index) => (
              <li key={index}>
                <label className="freeze-found">
                  <input type="checkbox" checked={!dropped.has(index)} onChange={() => toggle(index)} />
                  <WhatItIs found={found} />
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {chosen.length > props.room ? <p className="field-error">{words.tooMany(MOST_TIMES)}</p> : null}
      {left.length === 0 ? null : (
        <details>
          <summary className="more">{words.left(left.length)}</summary>
          <ul>
            {left.slice(0, 50).map(({ line, why, name }) => (
              <li key={line}>
                {words.line(line)} {name === '' ? null : <strong>{name}: </strong>}
                {words.whyLeft[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {times.length === 0 ? null : (
        <div>
          <Button
            appearance="primary"
            isDisabled={chosen.length === 0 || chosen.length > props.room}
            onClick={() => props.take(chosen)}
          >
            {words.take(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
