import '../../../components/pick.css';
import Button from '@atlaskit/button/default/button';
import AsyncSelect from '@atlaskit/select/async-select';
import { useState } from 'react';
import type { ServicePanelView } from '../../../../../src/contract/services';
import { findServices, setServices } from '../../../api/service-panel';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import type { PickOption } from '../../../components/pick';
import { text } from '../../../text';
import { usePanelWrite } from '../use-panel-write';

const words = text.servicePanel.set;
const MOST = 20;
const toOption = ({ id, name }: { id: string; name: string }): PickOption => ({ value: id, label: name });

/** Chooses the services of the issue by name. */
export function ServicePicker(props: { view: ServicePanelView; onSet: () => void; close: () => void }) {
  const { view, onSet, close } = props;
  const { issueId } = view;
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly PickOption[]>(() => view.services.map(toOption));
  const setting = usePanelWrite(issueId, (serviceIds: string[]) => setServices({ issueId, serviceIds }));
  /** Refused or unreachable: said in place of the results. */
  const search = async (written: string): Promise<PickOption[]> => {
    const found = await findServices({ issueId, search: written }).catch(() => null);
    return found === null
      ? [{ value: '', label: words.refused, isDisabled: true }]
      : found.services.map(toOption);
  };
  return (
    <form
      className="set-services stack-tight"
      aria-label={words.open}
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate(
          chosen.map(({ value }) => value),
          {
            onSuccess: (next) => {
              announce(words.done(text.registry.names(next.services.map(({ name }) => name))));
              onSet();
            },
          },
        );
      }}
    >
      <FormField label={words.title} help={words.help}>
        {(field) => (
          <AsyncSelect<PickOption, true>
            inputId={field.id}
            aria-describedby={field['aria-describedby']}
            className="pick-many"
            isMulti
            autoFocus
            placeholder={words.placeholder}
            defaultOptions={view.choices.map(toOption)}
            loadOptions={search}
            noOptionsMessage={() => words.nothing}
            isOptionDisabled={(option) => option.isDisabled === true}
            value={chosen}
            onChange={(next) => setChosen(next.slice(0, MOST))}
          />
        )}
      </FormField>
      {setting.error ? <Failure error={setting.error} title={words.failed} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={setting.isPending}>
          {words.save}
        </Button>
        <Button appearance="subtle" isDisabled={setting.isPending} onClick={close}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
