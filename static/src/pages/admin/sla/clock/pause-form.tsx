import TextField from '@atlaskit/textfield/text-field';
import type { SlaDraft, WaitsFor } from '../../../../../../src/contract/sla-policy';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { ConditionField } from '../condition/condition-field';

const words = text.sla.editor;
const WAITS = ['customer', 'supplier', 'approval', 'other'] as const satisfies readonly WaitsFor[];
export type Pause = SlaDraft['clock']['pause'][number];

/** While what the clock pauses, why, and whom it then waits for. */
export function PauseForm({ pause, change }: { pause: Pause; change: (pause: Pause) => void }) {
  return (
    <div className="stack-tight">
      <ConditionField
        label={words.lists.pause.title}
        value={pause.level}
        startOpen={'all' in pause.level && pause.level.all.length === 0}
        change={(level) => change({ ...pause, level })}
      />
      <div className="pair">
        <FormField
          label={words.pauseReason}
          error={pause.reason.trim() === '' ? words.pauseReasonNeeded : undefined}
        >
          {(field) => (
            <TextField
              {...field}
              isCompact
              maxLength={255}
              value={pause.reason}
              onChange={({ currentTarget }) => change({ ...pause, reason: currentTarget.value })}
            />
          )}
        </FormField>
        <FormField label={words.waitsFor}>
          {({ id }) => (
            <Pick
              id={id}
              label={words.waitsFor}
              options={[
                { value: '', label: words.waitsUnsaid },
                ...WAITS.map((one) => ({ value: one, label: words.waits[one] })),
              ]}
              value={pause.waitsFor ?? ''}
              change={(chosen) => {
                const waitsFor = WAITS.find((one) => one === chosen);
                const { waitsFor: _before, ...rest } = pause;
                change(waitsFor ? { ...rest, waitsFor } : rest);
              }}
            />
          )}
        </FormField>
      </div>
    </div>
  );
}
