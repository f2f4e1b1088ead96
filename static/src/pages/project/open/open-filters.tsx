import type { OpenClock } from '../../../../../src/contract/sla-report';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { choicesOf, type ClockFilter } from './filter-clocks';

const words = text.report.open;
const PARTS = ['agreement', 'policy', 'team'] as const;
const OF = {
  agreement: ({ agreement }: OpenClock) => ({ value: agreement, label: text.report.agreements[agreement] }),
  policy: ({ policyId, policy }: OpenClock) => ({ value: policyId, label: policy }),
  team: ({ team }: OpenClock) => (team === null ? null : { value: team, label: team }),
};

/** Narrows the list; a filter appears only where there is something to tell apart. */
export function OpenFilters(props: {
  rows: readonly OpenClock[];
  filter: ClockFilter;
  onChange: (filter: ClockFilter) => void;
}) {
  const { rows, filter, onChange } = props;
  return (
    <div className="filters">
      {PARTS.map((part) => {
        const choices = choicesOf(rows, OF[part]);
        if (choices.length === 0 && filter[part] === '') return null;
        return (
          <div key={part} className="filter">
            <FormField label={words[part]}>
              {(ties) => (
                <Choice
                  {...ties}
                  options={[{ value: '', label: words.all }, ...choices]}
                  value={filter[part]}
                  onChange={(value) => onChange({ ...filter, [part]: value })}
                />
              )}
            </FormField>
          </div>
        );
      })}
    </div>
  );
}
