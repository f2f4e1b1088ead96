import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox/checkbox';
import type { CalendarEntry } from '../../../../../../src/contract/schedule';
import { Choice } from '../../../../components/choice';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { useCalendar } from '../calendar-context';
import type { CalendarPlace } from './calendar-place';
import { FILTER_PARTS, isNarrowed, NO_FILTER, UNRATED, valuesOf, type FilterPart } from './filter';

const words = text.schedule.filters;
const LEVELS: readonly string[] = ['Low', 'Medium', 'High', 'Very high', UNRATED];

/** Narrows the calendar; a filter appears only where there is something to tell apart. */
export function FiltersBar(props: {
  entries: readonly CalendarEntry[];
  place: CalendarPlace;
  go: (place: CalendarPlace) => void;
}) {
  const { entries, place, go } = props;
  const { filter, all } = place;
  const { serviceName } = useCalendar();
  const labelOf = (part: FilterPart, value: string): string => {
    if (part === 'service') return serviceName(value);
    if (part === 'level' && value === UNRATED) return words.unrated;
    if (part === 'kind' && value in text.schedule.kinds)
      return text.schedule.kinds[value as keyof typeof text.schedule.kinds];
    return value;
  };
  const optionsOf = (part: FilterPart) => {
    const values = new Set([...valuesOf(entries, part), ...(filter[part] === '' ? [] : [filter[part]])]);
    const options = [...values].map((value) => ({ value, label: labelOf(part, value) }));
    return part === 'level'
      ? options.sort((a, b) => LEVELS.indexOf(a.value) - LEVELS.indexOf(b.value))
      : options.sort((a, b) => a.label.localeCompare(b.label));
  };
  return (
    <div className="filters plan-filters no-print" role="group" aria-label={words.label}>
      {FILTER_PARTS.map((part) => {
        const options = optionsOf(part);
        if (options.length === 0) return null;
        return (
          <div key={part} className="filter">
            <FormField label={words[part]}>
              {(ties) => (
                <Choice
                  {...ties}
                  options={[{ value: '', label: words.all }, ...options]}
                  value={filter[part]}
                  onChange={(value) => go({ ...place, filter: { ...filter, [part]: value } })}
                />
              )}
            </FormField>
          </div>
        );
      })}
      <div className="plan-checks">
        <Checkbox
          label={words.conflicts}
          isChecked={filter.conflicts}
          onChange={({ currentTarget }) =>
            go({ ...place, filter: { ...filter, conflicts: currentTarget.checked } })
          }
        />
        <Checkbox
          label={words.allProjects}
          isChecked={all}
          onChange={({ currentTarget }) => go({ ...place, all: currentTarget.checked })}
        />
        {isNarrowed(filter) ? (
          <Button appearance="subtle" spacing="compact" onClick={() => go({ ...place, filter: NO_FILTER })}>
            {words.clear}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
