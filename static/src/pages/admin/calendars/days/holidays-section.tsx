import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { FieldError } from '../../../../components/field-error';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';
import { withHolidays, withoutHoliday, type CalendarDraft } from '../draft';
import { useFault } from '../faults';
import { IcsForm } from '../ics/ics-form';
import { AddDay } from './add-day';
import { byYear } from './by-year';

const words = text.calendars.holidays;
const DAY_PARTS = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Whole days off, by year: added one by one or taken over from a file. */
export function HolidaysSection(props: {
  draft: CalendarDraft;
  disabled: boolean;
  change: (draft: CalendarDraft) => void;
}) {
  const { draft, disabled, change } = props;
  const { holidays } = draft.definition;
  const { locale, now } = useSight();
  const announce = useAnnounce();
  const [importing, setImporting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const fault = useFault('holidays');
  const thisYear = String(new Date(now).getUTCFullYear());
  const close = () => {
    setImporting(false);
    // The button comes back with the next drawing.
    setTimeout(() => opener.current?.focus());
  };
  return (
    <div className="stack">
      <p className="subtle">{words.lead}</p>
      {holidays.length === 0 ? <p className="strong">{words.none}</p> : null}
      <div ref={list} tabIndex={-1} className="stack-tight" aria-label={words.title} role="group">
        {byYear(holidays).map(({ year, dates }) => (
          <details key={year} open={year >= thisYear}>
            <summary className="more">{words.ofYear(year, dates.length)}</summary>
            <ul className="plain-list cal-dates">
              {dates.map((date) => (
                <li key={date} className="cal-date">
                  <span>{dayName(date, locale, DAY_PARTS)}</span>
                  {disabled ? null : (
                    <Button
                      appearance="subtle"
                      spacing="compact"
                      aria-label={words.removeOne(dayName(date, locale))}
                      onClick={() => {
                        change(withoutHoliday(draft, date));
                        announce(words.removed(dayName(date, locale)));
                        list.current?.focus();
                      }}
                    >
                      ✕
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <FieldError id="fault-holidays">{fault ?? null}</FieldError>
      {disabled ? null : importing ? (
        <IcsForm
          definition={draft.definition}
          cancel={close}
          take={(dates) => {
            change(withHolidays(draft, dates));
            announce(words.taken(dates.length));
            close();
          }}
        />
      ) : (
        <div className="cal-adders">
          <AddDay
            label={words.date}
            addLabel={words.add}
            known={holidays}
            add={(date) => {
              change(withHolidays(draft, [date]));
              announce(words.added(dayName(date, locale)));
            }}
          />
          <Button ref={opener} spacing="compact" onClick={() => setImporting(true)}>
            {words.fromFile}
          </Button>
        </div>
      )}
    </div>
  );
}
