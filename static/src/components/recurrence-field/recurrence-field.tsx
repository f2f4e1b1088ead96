import './recurrence-field.css';
import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import type { Recurrence } from '../../../../src/contract/recurrence';
import { moveRule } from '../../format/rule-parts';
import { zonesWith } from '../../format/zones';
import { text } from '../../text';
import { DurationField } from '../duration-field';
import { FormField } from '../form-field';
import { Pick } from '../pick';
import { ExceptDays } from './except-days';
import { RepeatFields } from './repeat-fields';

const words = text.recurrence;
const [MINUTE, DAY] = [60_000, 86_400_000];

export interface RecurrenceProps {
  readonly value: Recurrence;
  readonly change: (value: Recurrence) => void;
  /** What is wrong at a part, as "start" or "rule"; undefined: nothing. */
  readonly faultAt: (part: string) => string | undefined;
}

/** One thing that comes once or again and again: when, for how long, in which zone, how often. */
export function RecurrenceField(
  props: RecurrenceProps & { label: string; remove?: (() => void) | undefined },
) {
  const { value, change, faultAt, label } = props;
  const set = (part: Partial<Recurrence>) => change({ ...value, ...part });
  const [date = '', time = ''] = value.start.split('T');
  const begin = (start: string) =>
    set({
      start,
      rule: moveRule(value.rule, value.start, start),
      // A day that is left out is told by the time of the start.
      except: value.except.map((one) =>
        one.endsWith(`T${time}`) ? `${one.slice(0, 10)}${start.slice(10)}` : one,
      ),
    });
  return (
    <fieldset className="recurrence">
      <legend className="hidden-text">{label}</legend>
      <div className="recurrence-head">
        <FormField label={words.name} error={faultAt('name')}>
          {(field) => (
            <TextField
              {...field}
              isCompact
              maxLength={120}
              autoComplete="off"
              value={value.name}
              onChange={({ currentTarget }) => set({ name: currentTarget.value })}
            />
          )}
        </FormField>
        {props.remove ? (
          <Button appearance="subtle" aria-label={words.removeOne(label)} onClick={props.remove}>
            {words.remove}
          </Button>
        ) : null}
      </div>
      <div className="recurrence-grid">
        <FormField label={words.date} error={faultAt('start') ?? (date === '' ? words.badTime : undefined)}>
          {(field) => (
            <TextField
              {...field}
              type="date"
              isCompact
              value={date}
              onChange={({ currentTarget }) => begin(`${currentTarget.value}T${time}`)}
            />
          )}
        </FormField>
        <FormField label={words.time} error={time === '' ? words.badTime : undefined}>
          {(field) => (
            <TextField
              {...field}
              type="time"
              isCompact
              value={time}
              onChange={({ currentTarget }) => begin(`${date}T${currentTarget.value}`)}
            />
          )}
        </FormField>
        <DurationField
          label={words.length}
          help={words.lengthHelp}
          value={value.minutes * MINUTE}
          dayLength={DAY}
          change={(ms) => set({ minutes: Math.max(1, Math.round(ms / MINUTE)) })}
        />
        <FormField label={words.zone} error={faultAt('timeZone')}>
          {(field) => (
            <Pick
              id={field.id}
              label={words.zone}
              isInvalid={field.isInvalid}
              describedBy={field['aria-describedby']}
              options={zonesWith(value.timeZone)}
              value={value.timeZone}
              change={(timeZone) => set({ timeZone })}
            />
          )}
        </FormField>
      </div>
      <RepeatFields value={value} change={change} faultAt={faultAt} />
      {value.rule === null ? null : <ExceptDays value={value} change={change} faultAt={faultAt} />}
      {value.extra.length > 0 ? <p className="small subtle">{words.further(value.extra.length)}</p> : null}
    </fieldset>
  );
}
