import { FormField } from '../../../components/form-field';
import { Pick } from '../../../components/pick';
import { RecurrenceField } from '../../../components/recurrence-field/recurrence-field';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import type { BoardFieldProps } from './board-fields';
import { blankRhythm } from './draft';
import { NumberField } from './number-field';

const words = text.cabBoards.editor;
const MOST_HOURS = 720;
const CLOCK = 'clock';

/** When the board meets, until when changes are taken on, and how long each is talked about. */
export function MeetingFields({ board, view, change, faultAt }: BoardFieldProps) {
  const { now } = useSight();
  const { meets, cutOff } = board;
  const put = (part: Partial<typeof board>) => change({ ...board, ...part });
  return (
    <div className="stack">
      <div>
        <label className="board-tick">
          <input
            type="checkbox"
            checked={meets !== null}
            onChange={({ currentTarget }) =>
              put({ meets: currentTarget.checked ? blankRhythm(view.siteTimeZone, now) : null })
            }
          />
          {words.meets}
        </label>
        <p className="field-help">{words.meetsWhy}</p>
      </div>
      {meets === null ? null : (
        <RecurrenceField
          value={meets}
          label={words.rhythm}
          change={(next) => put({ meets: next })}
          faultAt={(part) => faultAt(`meets.${part}`)}
        />
      )}
      <div className="pair">
        <NumberField
          label={words.cutOff}
          help={words.cutOffHelp}
          value={cutOff.hours}
          least={0}
          most={MOST_HOURS}
          error={faultAt('cutOff.hours')}
          change={(hours) => put({ cutOff: { ...cutOff, hours } })}
        />
        <FormField label={words.calendar} error={faultAt('cutOff.calendar')}>
          {(field) => (
            <Pick
              id={field.id}
              label={words.calendar}
              isInvalid={field.isInvalid}
              describedBy={field['aria-describedby']}
              options={[
                { value: CLOCK, label: words.clockHours },
                ...view.calendars.map(({ id, name }) => ({
                  value: `of ${id}`,
                  label: words.workingHours(name),
                })),
              ]}
              value={cutOff.calendar === null ? CLOCK : `of ${cutOff.calendar}`}
              change={(value) =>
                put({ cutOff: { ...cutOff, calendar: value === CLOCK ? null : value.slice('of '.length) } })
              }
            />
          )}
        </FormField>
        <NumberField
          label={words.perItem}
          help={words.perItemHelp}
          value={board.minutesPerItem}
          least={1}
          most={120}
          error={faultAt('minutesPerItem')}
          change={(minutesPerItem) => put({ minutesPerItem })}
        />
      </div>
    </div>
  );
}
