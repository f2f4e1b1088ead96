import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';
import type { Recurrence } from '../../../../src/contract/recurrence';
import { isoDay } from '../../format/iso-day';
import { RecurrenceField } from './recurrence-field';

const DAY = 86_400_000;

/** Weekly, from two in the night of the next day for two hours: a place to begin. `now` in ms. */
export function blankRecurrence(taken: readonly Recurrence[], timeZone: string, now: number): Recurrence {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `r${number}`)) number += 1;
  return {
    ...{ id: `r${number}`, name: '', timeZone, minutes: 120, rule: 'FREQ=WEEKLY', except: [], extra: [] },
    start: `${isoDay(Math.floor(now / DAY) + 1)}T02:00`,
  };
}

/** Several of them, with a way to add and to remove. */
export function RecurrenceList(props: {
  values: readonly Recurrence[];
  change: (values: readonly Recurrence[]) => void;
  /** What one without a name is called, with its place: "Maintenance window 2". */
  label: (index: number) => string;
  /** "Add a maintenance window" */
  add: string;
  blank: () => Recurrence;
  /** At least so many stay. */
  least?: number;
  most: number;
  /** By its place in the list: "[0].start". */
  faultAt: (path: string) => string | undefined;
}) {
  const { values, change, least = 0 } = props;
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <div className="stack-tight">
      {values.map((value, index) => (
        <RecurrenceField
          key={value.id}
          value={value}
          label={value.name === '' ? props.label(index) : value.name}
          change={(next) => change(values.map((one, at) => (at === index ? next : one)))}
          faultAt={(part) => props.faultAt(`[${index}].${part}`)}
          remove={
            values.length <= least
              ? undefined
              : () => {
                  change(values.filter((_, at) => at !== index));
                  adder.current?.focus();
                }
          }
        />
      ))}
      <div>
        <Button
          ref={adder}
          isDisabled={values.length >= props.most}
          onClick={() => change([...values, props.blank()])}
        >
          {props.add}
        </Button>
      </div>
    </div>
  );
}
