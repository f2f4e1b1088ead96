import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import type { Promise_ } from './goal-matrix';

const words = text.sla.goals;
const KINDS = ['own', 'field', 'holder'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ calendarBy }: Promise_): Kind =>
  calendarBy === undefined ? 'own' : 'holder' in calendarBy ? 'holder' : 'field';

/** Which calendar counts: always one, one by a field's value, or that of the team that holds the ticket. */
export function CalendarForm({
  promise,
  change,
}: {
  promise: Promise_;
  change: (promise: Promise_) => void;
}) {
  const { vocabulary } = useVocabulary();
  const kind = kindOf(promise);
  const calendars = optionsOf(vocabulary.calendars);
  const choices = vocabulary.fields.filter((field) => field.kind === 'choice' && field.options.length > 0);
  const { calendarBy: by, ...fixed } = promise;
  const byField = by && 'field' in by ? by : null;
  const field = choices.find((one) => one.id === byField?.field);
  const chooseKind = (next: string) => {
    if (next === kind) return;
    if (next === 'own') change(fixed);
    if (next === 'holder') change({ ...fixed, calendarBy: { holder: true } });
    if (next === 'field') change({ ...fixed, calendarBy: { field: choices[0]?.id ?? '', calendars: {} } });
  };
  return (
    <>
      <FormField label={words.byWhat}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.byWhat}
            options={KINDS.map((one) => ({ value: one, label: words.by[one] }))}
            value={kind}
            change={chooseKind}
          />
        )}
      </FormField>
      {byField ? (
        <FormField label={words.byField}>
          {({ id }) => (
            <Pick
              id={id}
              label={words.byField}
              options={optionsOf(choices)}
              value={byField.field}
              change={(chosen) => change({ ...fixed, calendarBy: { field: chosen, calendars: {} } })}
            />
          )}
        </FormField>
      ) : null}
      {byField && field
        ? field.options.map((option) => (
            <FormField key={option.id} label={words.calendarFor(option.name)}>
              {({ id }) => (
                <Pick
                  id={id}
                  label={words.calendarFor(option.name)}
                  placeholder={words.elsewhere}
                  options={calendars}
                  value={byField.calendars[option.id] ?? ''}
                  change={(calendar) =>
                    change({
                      ...fixed,
                      calendarBy: { ...byField, calendars: { ...byField.calendars, [option.id]: calendar } },
                    })
                  }
                />
              )}
            </FormField>
          ))
        : null}
      <FormField label={kind === 'own' ? words.calendarIs : words.elseCalendar}>
        {({ id }) => (
          <Pick
            id={id}
            label={kind === 'own' ? words.calendarIs : words.elseCalendar}
            options={calendars}
            value={promise.calendar}
            isInvalid={promise.calendar === ''}
            change={(calendar) => change({ ...promise, calendar })}
          />
        )}
      </FormField>
    </>
  );
}
