import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { useSight } from '../../../../components/viewer-context';
import { dayName, dayNumber, isoDay } from '../../../../format/iso-day';
import { text } from '../../../../text';
import { withoutOverride, withOverride, type CalendarDraft } from '../draft';
import { HoursEditor } from '../week/hours-editor';
import { AddDay } from './add-day';

const words = text.calendars.overrides;

/** Days with hours of their own: they replace what the week says, and win over a holiday. */
export function OverridesSection(props: {
  draft: CalendarDraft;
  disabled: boolean;
  change: (draft: CalendarDraft) => void;
}) {
  const { draft, disabled, change } = props;
  const { overrides, holidays } = draft.definition;
  const { locale } = useSight();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const dates = Object.keys(overrides).sort();
  return (
    <div className="stack">
      <p className="subtle">{words.lead}</p>
      {dates.length === 0 ? <p className="strong">{words.none}</p> : null}
      <ul ref={list} tabIndex={-1} className="plain-list stack-tight" aria-label={words.title}>
        {dates.map((date) => {
          const name = dayName(date, locale);
          const day = dayNumber(date);
          return (
            <li key={date} className="cal-override">
              <div>
                <h4>{name}</h4>
                {holidays.includes(date) ? <p className="small subtle">{words.winsOver}</p> : null}
              </div>
              <HoursEditor
                place={`overrides.${date}`}
                name={name}
                next={day === null ? '' : dayName(isoDay(day + 1), locale, { weekday: 'long' })}
                hours={overrides[date] ?? []}
                disabled={disabled}
                change={(hours) => change(withOverride(draft, date, hours))}
              />
              {disabled ? null : (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={words.removeOne(name)}
                  onClick={() => {
                    change(withoutOverride(draft, date));
                    announce(words.removed(name));
                    list.current?.focus();
                  }}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {disabled ? null : (
        <AddDay
          label={words.date}
          addLabel={words.add}
          known={dates}
          add={(date) => {
            change(withOverride(draft, date, [['09:00', '12:00']]));
            announce(words.added(dayName(date, locale)));
          }}
        />
      )}
    </div>
  );
}
