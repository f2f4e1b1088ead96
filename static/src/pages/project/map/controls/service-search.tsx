import AsyncSelect from '@atlaskit/select/async-select';
import { searchServices } from '../../../../api/service-map';
import { FormField } from '../../../../components/form-field';
import type { PickOption } from '../../../../components/pick';
import { text } from '../../../../text';

const words = text.serviceMap;
const MOST_SHOWN = 50;

/** Finds a service by name, whether it is drawn or not. */
export function ServiceSearch({ projectId, found }: { projectId: string; found: (id: string) => void }) {
  /** Refused or unreachable: said in place of the results. */
  const search = async (written: string): Promise<PickOption[]> => {
    const answer = await searchServices(projectId, written.trim()).catch(() => null);
    if (answer === null) return [{ value: '', label: words.searchFailed, isDisabled: true }];
    return answer.services
      .filter(({ stage }) => stage !== 'retired')
      .slice(0, MOST_SHOWN)
      .map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <div className="map-search">
      <FormField label={words.search}>
        {(field) => (
          <AsyncSelect<PickOption>
            inputId={field.id}
            aria-describedby={field['aria-describedby']}
            placeholder={words.searchPlaceholder}
            loadOptions={search}
            noOptionsMessage={({ inputValue }) =>
              inputValue === '' ? words.searchPlaceholder : words.searchNothing
            }
            isOptionDisabled={(option) => option.isDisabled === true}
            value={null}
            onChange={(option) => (option === null ? undefined : found(option.value))}
          />
        )}
      </FormField>
    </div>
  );
}
