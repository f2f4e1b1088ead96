import { DurationField } from '../../../../components/duration-field';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import { CalendarForm } from './calendar-form';
import type { Promise_ } from './goal-matrix';

const words = text.sla.goals;
const UNITS = ['working', 'calendar'] as const;
const HOUR = 3_600_000;

function RelativeForm({ promise, change }: { promise: Promise_; change: (promise: Promise_) => void }) {
  const { vocabulary, names } = useVocabulary();
  const { target } = promise;
  if (typeof target === 'number') return null;
  const dates = vocabulary.fields.filter((field) => field.kind === 'date');
  const before = target.offset <= 0;
  return (
    <>
      <DurationField
        label={words.distance}
        value={Math.abs(target.offset)}
        dayLength={names.dayLength(promise.unit, promise.calendar)}
        change={(ms) => change({ ...promise, target: { ...target, offset: before ? -ms : ms } })}
      />
      <FormField label={words.side}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.side}
            options={[
              { value: 'before', label: words.before },
              { value: 'after', label: words.after },
            ]}
            value={before ? 'before' : 'after'}
            change={(side) =>
              change({
                ...promise,
                target: { ...target, offset: Math.abs(target.offset) * (side === 'before' ? -1 : 1) },
              })
            }
          />
        )}
      </FormField>
      <FormField label={words.dateField} {...(dates.length === 0 ? { error: words.noDates } : {})}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.dateField}
            options={optionsOf(dates)}
            value={target.field}
            isInvalid={target.field === ''}
            change={(field) => change({ ...promise, target: { ...target, field } })}
          />
        )}
      </FormField>
    </>
  );
}

/** What is promised: a length of time or a moment around a date, in which unit, by which calendar. */
export function PromiseForm({ promise, change }: { promise: Promise_; change: (promise: Promise_) => void }) {
  const { names } = useVocabulary();
  const fixed = typeof promise.target === 'number' ? promise.target : null;
  return (
    <div className="sla-fields">
      <FormField label={words.targetIs}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.targetIs}
            options={[
              { value: 'fixed', label: words.kinds.fixed },
              { value: 'relative', label: words.kinds.relative },
            ]}
            value={fixed === null ? 'relative' : 'fixed'}
            change={(kind) => {
              if (kind === 'fixed' && fixed === null) change({ ...promise, target: 8 * HOUR });
              if (kind === 'relative' && fixed !== null)
                change({ ...promise, target: { field: '', offset: -fixed } });
            }}
          />
        )}
      </FormField>
      {fixed === null ? (
        <RelativeForm promise={promise} change={change} />
      ) : (
        <DurationField
          label={words.target}
          value={fixed}
          dayLength={names.dayLength(promise.unit, promise.calendar)}
          change={(target) => change({ ...promise, target })}
        />
      )}
      <FormField label={words.unitOf}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.unitOf}
            options={UNITS.map((unit) => ({ value: unit, label: words.units[unit] }))}
            value={promise.unit}
            change={(chosen) => change({ ...promise, unit: chosen === 'calendar' ? 'calendar' : 'working' })}
          />
        )}
      </FormField>
      <CalendarForm promise={promise} change={change} />
    </div>
  );
}
