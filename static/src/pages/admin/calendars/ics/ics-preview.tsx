import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { CalendarDefinitionView } from '../../../../../../src/contract/calendars';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import { choicesOf } from './choices';
import type { IcsEvents } from './all-day-event';
import { holidaysOf } from './holidays-of';
import type { Years } from './years-field';

const words = text.calendars.ics;

function LeftOut({ read }: { read: IcsEvents }) {
  if (read.left.length === 0) return null;
  return (
    <details>
      <summary className="more">{words.left(read.left.length)}</summary>
      <ul>
        {read.left.slice(0, 50).map(({ line, why, name }) => (
          <li key={line}>
            {words.line(line)} {name === '' ? null : <strong>{name}: </strong>}
            {words.whyLeft[why]}
          </li>
        ))}
        {read.left.length > 50 ? <li>{words.moreLeft(read.left.length - 50)}</li> : null}
      </ul>
    </details>
  );
}

/** The days that a file gives for the chosen years, with their names; what isn't wanted is unticked. */
export function IcsPreview(props: {
  read: IcsEvents;
  years: Years;
  definition: CalendarDefinitionView;
  take: (dates: readonly string[]) => void;
}) {
  const { read, years, definition, take } = props;
  const { locale } = useSight();
  const { choices, more } = useMemo(() => {
    const found = holidaysOf(read.events, years);
    return { choices: choicesOf(found.holidays, definition), more: found.more || read.more };
  }, [read, years, definition]);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const open = choices.filter(({ note }) => note !== 'known');
  const chosen = open.filter(({ date }) => !dropped.has(date)).map(({ date }) => date);
  const toggle = (date: string) =>
    setDropped((now) => {
      const next = new Set(now);
      if (!next.delete(date)) next.add(date);
      return next;
    });
  return (
    <div className="stack-tight">
      {choices.length === 0 ? (
        <p role="alert" className="strong">
          {words.noneInYears(years.from, years.to)}
        </p>
      ) : (
        <fieldset className="cal-found">
          <legend className="label">{words.found(choices.length, choices.length - open.length)}</legend>
          <ul className="plain-list">
            {choices.map(({ date, names, note }) => (
              <li key={date}>
                <label className="cal-choice">
                  <input
                    type="checkbox"
                    checked={note !== 'known' && !dropped.has(date)}
                    disabled={note === 'known'}
                    onChange={() => toggle(date)}
                  />
                  <span className="cal-choice-date">{dayName(date, locale)}</span>
                  <span>
                    {names.length === 0 ? words.noName : names.join(', ')}
                    {note === null ? null : <span className="subtle small"> ({words.notes[note]})</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {more ? <p className="field-error">{words.tooMany}</p> : null}
      <LeftOut read={read} />
      {choices.length === 0 ? null : (
        <div>
          <Button appearance="primary" isDisabled={chosen.length === 0} onClick={() => take(chosen)}>
            {words.take(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
