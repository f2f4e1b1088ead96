import { useMemo } from 'react';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { useSight } from '../../../components/viewer-context';
import { zonesWith } from '../../../format/zones';
import { text } from '../../../text';
import { useFault } from './faults';

const words = text.calendars.editor;

function timeIn(timeZone: string, now: number, locale: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(now);
  } catch {
    return null;
  }
}

/** The zone in which the hours are meant, with search, and what the clock says there. */
export function ZoneField(props: { value: string; disabled: boolean; change: (timeZone: string) => void }) {
  const { value, change } = props;
  const { now, locale } = useSight();
  const zones = useMemo(() => zonesWith(value), [value]);
  const fault = useFault('timeZone');
  const time = timeIn(value, now, locale);
  const help = time === null ? words.zoneHelp : words.zoneNow(time);
  if (props.disabled)
    return (
      <p>
        <span className="label">{words.zone}</span> {value}
      </p>
    );
  return (
    <FormField label={words.zone} help={help} error={fault}>
      {(field) => (
        <Choice {...field} options={zones} value={value} placeholder={words.zoneChoose} onChange={change} />
      )}
    </FormField>
  );
}
