import TextField from '@atlaskit/textfield/text-field';
import { readRule, repeatsFor, weekdayInMonth, writeRule, type RuleParts } from '../../format/rule-parts';
import { text } from '../../text';
import { FormField } from '../form-field';
import { Pick } from '../pick';
import type { RecurrenceProps } from './recurrence-field';
import { WeekdayChoice } from './weekday-choice';

const words = text.recurrence;
const LONGEST_STEP = 400;

/** How often: a kind that fits the first day, every how many, on which weekdays, until when. */
export function RepeatFields({ value, change, faultAt }: RecurrenceProps) {
  const { start } = value;
  const parts = readRule(value.rule, start);
  const at = {
    ...(weekdayInMonth(start) ?? { day: 'MO', nth: 1 }),
    date: Number(start.slice(8, 10)) || 1,
  } as const;
  const set = (next: Partial<RuleParts>) =>
    change({ ...value, rule: writeRule({ ...parts, ...next }, start) });
  const unit = words.units[parts.repeat];
  const fault = faultAt('rule');
  return (
    <>
      <div className="recurrence-grid">
        <div className="recurrence-wide">
          <FormField label={words.repeats} error={parts.repeat === 'own' ? undefined : fault}>
            {(field) => (
              <Pick
                id={field.id}
                label={words.repeats}
                isInvalid={field.isInvalid}
                describedBy={field['aria-describedby']}
                options={repeatsFor(start).map((one) => ({ value: one, label: words.repeat(one, at) }))}
                value={parts.repeat}
                change={(chosen) => {
                  const repeat = repeatsFor(start).find((one) => one === chosen) ?? 'once';
                  set({ repeat, own: value.rule ?? 'FREQ=WEEKLY' });
                }}
              />
            )}
          </FormField>
        </div>
        {unit === undefined ? null : (
          <>
            <FormField label={words.every(unit)}>
              {(field) => (
                <TextField
                  {...field}
                  type="number"
                  isCompact
                  min={1}
                  max={LONGEST_STEP}
                  value={String(parts.every)}
                  onChange={({ currentTarget }) => {
                    const every = Number(currentTarget.value);
                    if (Number.isInteger(every) && every >= 1 && every <= LONGEST_STEP) set({ every });
                  }}
                />
              )}
            </FormField>
            <FormField label={words.until} help={words.untilHelp}>
              {(field) => (
                <TextField
                  {...field}
                  type="date"
                  isCompact
                  value={parts.until ?? ''}
                  onChange={({ currentTarget }) =>
                    set({ until: currentTarget.value === '' ? null : currentTarget.value })
                  }
                />
              )}
            </FormField>
          </>
        )}
      </div>
      {parts.repeat === 'weekly' ? (
        <WeekdayChoice
          values={parts.days.length === 0 ? [at.day] : parts.days}
          change={(days) => set({ days })}
        />
      ) : null}
      {parts.repeat === 'own' ? (
        <FormField label={words.rule} help={words.ruleHelp} error={fault}>
          {(field) => (
            <TextField
              {...field}
              isCompact
              isMonospaced
              maxLength={300}
              autoComplete="off"
              value={parts.own}
              onChange={({ currentTarget }) => change({ ...value, rule: currentTarget.value })}
            />
          )}
        </FormField>
      ) : null}
    </>
  );
}
