import type { Deadline, StageDefinition } from '../../../../../src/contract/approval-policy';
import { DurationField } from '../../../components/duration-field';
import { FormField } from '../../../components/form-field';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';
import { options, useVocabulary } from './context';
import { Tick } from './tick';

const words = text.approvalPolicies.stage;
const HOUR = 3_600_000;
const THENS = Object.entries(words.thens).map(([value, label]) => ({ value, label }));
const FRESH: Deadline = { afterMs: 16 * HOUR, then: 'remind' };

/** By when a stage has to decide, and what happens if it doesn't. */
export function DeadlineForm(props: { stage: StageDefinition; change: (stage: StageDefinition) => void }) {
  const { deadline, ...rest } = props.stage;
  const { calendars } = useVocabulary();
  const set = (next: Deadline | null) => props.change(next === null ? rest : { ...rest, deadline: next });
  return (
    <>
      <Tick label={words.deadline} on={deadline !== undefined} set={(on) => set(on ? FRESH : null)} />
      {deadline === undefined ? null : (
        <div className="sla-fields">
          <DurationField
            label={words.after}
            value={deadline.afterMs}
            // A working day's length differs by calendar: hours are plain.
            dayLength={deadline.calendar == null ? 24 * HOUR : 0}
            change={(afterMs) => set({ ...deadline, afterMs })}
          />
          <FormField label={words.calendar}>
            {({ id }) => (
              <Pick
                id={id}
                label={words.calendar}
                options={[{ value: '', label: words.always }, ...options(calendars)]}
                value={deadline.calendar ?? ''}
                placeholder={words.always}
                change={(calendar) => set({ ...deadline, calendar: calendar === '' ? null : calendar })}
              />
            )}
          </FormField>
          <FormField label={words.then}>
            {({ id }) => (
              <Pick
                id={id}
                label={words.then}
                options={THENS}
                value={deadline.then}
                change={(then) => set({ ...deadline, then: then as Deadline['then'] })}
              />
            )}
          </FormField>
        </div>
      )}
    </>
  );
}
