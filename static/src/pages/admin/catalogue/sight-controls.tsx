import TextField from '@atlaskit/textfield/text-field';
import type { Framework } from '../../../../../src/contract/practices';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { STATUS_NAMES, type CatalogueSight, type StatusName } from './sight';

const words = text.catalogue;
const STATUSES = [
  { value: 'any', label: words.anyStatus },
  ...STATUS_NAMES.map((value) => ({ value, label: words.states[value] })),
];
const isStatus = (value: string): value is StatusName | 'any' => STATUSES.some((one) => one.value === value);

/** Chooses the framework in whose order things are shown. */
export function FrameworkChoice(props: {
  frameworks: readonly Framework[];
  value: Framework['id'];
  choose: (id: Framework['id']) => void;
}) {
  return (
    <FormField label={words.framework}>
      {(field) => (
        <Choice
          {...field}
          options={props.frameworks.map(({ id, name }) => ({ value: id, label: name }))}
          value={props.value}
          onChange={(value) => {
            const found = props.frameworks.find((one) => one.id === value);
            if (found) props.choose(found.id);
          }}
        />
      )}
    </FormField>
  );
}

/** Search, order and status of the list of practices. */
export function SightControls(props: {
  frameworks: readonly Framework[];
  sight: CatalogueSight;
  look: (sight: CatalogueSight) => void;
}) {
  const { sight, look } = props;
  return (
    <div className="catalogue-controls" role="search">
      <FormField label={words.search}>
        {(field) => (
          <TextField
            id={field.id}
            type="search"
            value={sight.search}
            onChange={(event) => look({ ...sight, search: event.currentTarget.value })}
          />
        )}
      </FormField>
      <FrameworkChoice
        frameworks={props.frameworks}
        value={sight.framework}
        choose={(framework) => look({ ...sight, framework })}
      />
      <FormField label={words.filter}>
        {(field) => (
          <Choice
            {...field}
            options={STATUSES}
            value={sight.status}
            onChange={(status) => (isStatus(status) ? look({ ...sight, status }) : undefined)}
          />
        )}
      </FormField>
    </div>
  );
}
