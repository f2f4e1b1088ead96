import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SlaSettings } from '../../../../../src/contract/sla-admin';
import { faultsOf } from '../../../api/faults-of';
import { saveSlaSettings } from '../../../api/sla-settings';
import { useAnnounce } from '../../../components/announcer';
import { Choice } from '../../../components/choice';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { CodesEditor } from './codes-editor';
import { draftOf, readDraft, type SettingsDraft, type SettingsFaults } from './settings-draft';

const words = text.slaSettings;

/** Quiet hours, whether a reason is asked for and which there are, and the goal line of reports. */
export function SettingsForm(props: {
  settings: SlaSettings;
  calendars: readonly { readonly id: string; readonly name: string }[];
  canConfigure: boolean;
  saved: (settings: SlaSettings) => void;
}) {
  const { settings, canConfigure } = props;
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [edit, setEdit] = useState<SettingsDraft | null>(null);
  const [faults, setFaults] = useState<SettingsFaults>({});
  const draft = edit ?? draftOf(settings);
  const save = useMutation({
    mutationFn: saveSlaSettings,
    onSuccess: (next) => {
      props.saved(next);
      setEdit(null);
      announce(words.wasSaved);
    },
  });
  const refused = faultsOf(save.error);
  const faultAt = (path: string): string | undefined => {
    const own = faults[path];
    if (own) return words.faults[own];
    const theirs = refused.find((one) => one.path === path || one.path === path.replace(/\.name$/, '.id'));
    return theirs && `${theirs.message} ${theirs.remedy}`;
  };
  const change = (part: Partial<SettingsDraft>) => {
    setEdit({ ...draft, ...part });
    setFaults({});
    if (save.error) save.reset();
  };
  const submit = () => {
    const read = readDraft(draft, settings.projectId);
    if ('settings' in read) return save.mutate(read.settings);
    setFaults(read.faults);
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const disabled = !canConfigure;
  return (
    <form
      ref={form}
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormField label={words.goal} help={words.goalHelp} error={faultAt('goalLine')}>
        {(field) => (
          <TextField
            {...field}
            width="xsmall"
            inputMode="decimal"
            autoComplete="off"
            isDisabled={disabled}
            elemAfterInput={<span className="codes-unit">%</span>}
            value={draft.goal}
            onChange={({ currentTarget }) => change({ goal: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.quiet} help={words.quietHelp} error={faultAt('quietHours')}>
        {(field) => (
          <Choice
            {...field}
            options={[
              { value: '', label: words.quietNone },
              ...props.calendars.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.quietHours ?? ''}
            onChange={(id) => change({ quietHours: id === '' ? null : id })}
          />
        )}
      </FormField>
      <label className="practice">
        <input
          type="checkbox"
          checked={draft.askReason}
          disabled={disabled}
          onChange={({ currentTarget }) => change({ askReason: currentTarget.checked })}
        />
        <span>
          <span className="strong">{words.ask}</span> <span className="subtle">{words.askHelp}</span>
        </span>
      </label>
      <CodesEditor
        codes={draft.breachCodes}
        disabled={disabled}
        faultAt={(at) => faultAt(at === null ? 'breachCodes' : `breachCodes[${at}].name`)}
        change={(breachCodes) => change({ breachCodes })}
      />
      {save.error && refused.length === 0 ? <Failure error={save.error} /> : null}
      {disabled ? null : (
        <div className="row">
          <Button type="submit" appearance="primary" isLoading={save.isPending} isDisabled={edit === null}>
            {words.save}
          </Button>
          {edit === null ? null : (
            <>
              <Button
                appearance="subtle"
                onClick={() => {
                  setEdit(null);
                  setFaults({});
                  save.reset();
                }}
              >
                {words.drop}
              </Button>
              <span className="small subtle">{words.unsaved}</span>
            </>
          )}
        </div>
      )}
    </form>
  );
}
