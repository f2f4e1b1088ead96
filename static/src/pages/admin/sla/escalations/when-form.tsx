import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { EscalationStep } from '../../../../../../src/contract/sla-policy';
import { DurationField } from '../../../../components/duration-field';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import { toWhen, whenOf, WHENS } from './steps';

const words = text.sla.escalations;
type At = EscalationStep['at'];
const MOST = 500;

function PercentField({ percent, change }: { percent: number; change: (percent: number) => void }) {
  const [written, setWritten] = useState(String(percent));
  const read = (value: string) => Number(value.replace(',', '.').replace('%', ''));
  const fits = (value: number) => value > 0 && value <= MOST;
  return (
    <FormField label={words.percent} error={fits(read(written)) ? undefined : words.percentFault}>
      {(field) => (
        <TextField
          {...field}
          isCompact
          inputMode="decimal"
          value={written}
          onChange={({ currentTarget: { value } }) => {
            setWritten(value);
            if (fits(read(value))) change(read(value));
          }}
        />
      )}
    </FormField>
  );
}

/** When a step happens: by share of the goal, around the due time, or while paused. Distances count as the goal does. */
export function WhenForm({ at, change }: { at: At; change: (at: At) => void }) {
  const { vocabulary, names } = useVocabulary();
  const when = whenOf(at);
  const calendar = vocabulary.calendars[0]?.id ?? '';
  return (
    <div className="sla-fields">
      <FormField label={words.when}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.when}
            options={WHENS.map((one) => ({ value: one, label: words.whens[one] }))}
            value={when}
            change={(chosen) => {
              const next = WHENS.find((one) => one === chosen);
              if (next && next !== when) change(toWhen(at, next, calendar));
            }}
          />
        )}
      </FormField>
      {'percent' in at ? (
        <PercentField percent={at.percent} change={(percent) => change({ percent })} />
      ) : null}
      {'offset' in at && at.offset !== 0 ? (
        <DurationField
          label={words.distance}
          value={Math.abs(at.offset)}
          dayLength={names.dayLength('working', calendar)}
          change={(ms) => change({ offset: at.offset < 0 ? -ms : ms })}
        />
      ) : null}
      {'pausedFor' in at ? (
        <>
          <DurationField
            label={words.distance}
            value={at.pausedFor}
            dayLength={names.dayLength('working', at.calendar)}
            change={(pausedFor) => change({ ...at, pausedFor })}
          />
          <FormField label={words.calendar}>
            {({ id }) => (
              <Pick
                id={id}
                label={words.calendar}
                options={optionsOf(vocabulary.calendars)}
                value={at.calendar}
                isInvalid={at.calendar === ''}
                change={(chosen) => change({ ...at, calendar: chosen })}
              />
            )}
          </FormField>
        </>
      ) : null}
    </div>
  );
}
