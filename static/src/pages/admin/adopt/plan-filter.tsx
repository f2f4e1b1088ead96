import TextField from '@atlaskit/textfield/text-field';
import type { PlanItem } from '../../../../../src/contract/admin';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { countVerbs, type Verb } from './plan-sort';

const words = text.admin;
const ALL = 'all';

/** Narrows a long plan by words and by what happens. */
export function PlanFilter(props: {
  items: readonly PlanItem[];
  search: string;
  verb: Verb | null;
  look: (search: string, verb: Verb | null) => void;
}) {
  const { items, search, verb, look } = props;
  const counts = countVerbs(items);
  return (
    <div className="plan-filter">
      <FormField label={words.wizard.search}>
        {(field) => (
          <TextField {...field} value={search} onChange={(event) => look(event.currentTarget.value, verb)} />
        )}
      </FormField>
      <FormField label={words.wizard.show}>
        {(field) => (
          <Choice
            {...field}
            options={[
              { value: ALL, label: `${words.wizard.all} (${items.length})` },
              ...counts.map((one) => ({
                value: one.verb,
                label: `${words.wizard.signs[one.verb]} ${words.verbs[one.verb].title} (${one.count})`,
              })),
            ]}
            value={verb ?? ALL}
            onChange={(value) => look(search, counts.find((one) => one.verb === value)?.verb ?? null)}
          />
        )}
      </FormField>
    </div>
  );
}
