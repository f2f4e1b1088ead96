import Button from '@atlaskit/button/default/button';
import { useAnnounce } from '../../../../components/announcer';
import { FieldError } from '../../../../components/field-error';
import { text } from '../../../../text';
import { mondayOnWeekdays, WEEKDAYS, withDay, type CalendarDraft } from '../draft';
import { useFault } from '../faults';
import { BarScale, DayBar } from './day-bar';
import { HoursEditor } from './hours-editor';
import { weekBars } from './week-bars';

const words = text.calendars.week;

/** The ordinary week: each day drawn, with its hours beside it. */
export function WeekEditor(props: {
  draft: CalendarDraft;
  disabled: boolean;
  change: (draft: CalendarDraft) => void;
}) {
  const { draft, disabled, change } = props;
  const announce = useAnnounce();
  const bars = weekBars(draft.definition.weekly);
  const fault = useFault('weekly');
  return (
    <div className="stack-tight">
      <div className="cal-day cal-day-scale">
        <span />
        <BarScale />
        <span />
      </div>
      {WEEKDAYS.map((day, index) => (
        <div key={day} className="cal-day">
          <h4>{words.days[day]}</h4>
          <DayBar bars={bars[day]} />
          <div>
            <HoursEditor
              place={`weekly.${day}`}
              name={words.days[day]}
              next={words.days[WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? 'mon']}
              hours={draft.definition.weekly[day] ?? []}
              disabled={disabled}
              change={(hours) => change(withDay(draft, day, hours))}
            />
            {day === 'mon' && !disabled ? (
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => {
                  change(mondayOnWeekdays(draft));
                  announce(words.copied);
                }}
              >
                {words.copy}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
      <FieldError id="fault-weekly">{fault ?? null}</FieldError>
    </div>
  );
}
