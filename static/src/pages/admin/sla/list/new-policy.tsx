import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlaSummary } from '../../../../../../src/contract/sla-admin';
import type { Agreement, SlaDraft } from '../../../../../../src/contract/sla-policy';
import { readSlaPolicy } from '../../../../api/read-sla-policy';
import { readSlaVocabulary } from '../../../../api/read-sla-vocabulary';
import { Choice } from '../../../../components/choice';
import { Failure } from '../../../../components/failure';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { blankDraft, copyOf, savedDraft } from '../draft/blank';
import { freshId } from '../draft/fresh-id';
import { editsOf, keepEdit } from '../edit/kept-edits';
import { AGREEMENTS } from './agreements';

const words = text.sla.policies.fresh;

/** Begins a policy from nothing or from a copy. Nothing is kept on the server until its draft is saved. */
export function NewPolicy(props: {
  projectId: string;
  policies: readonly SlaSummary[];
  made: (policyId: string) => void;
  cancel: () => void;
}) {
  const { projectId, policies, made } = props;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [agreement, setAgreement] = useState<Agreement>('SLA');
  const [from, setFrom] = useState('');
  const [checked, setChecked] = useState(false);
  const wanted = name.trim();
  const taken = policies.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
  const error = wanted === '' ? words.nameNeeded : taken ? words.nameTaken(wanted) : undefined;
  const make = useMutation({
    mutationFn: async (): Promise<SlaDraft> => {
      const id = freshId(wanted, [
        ...policies.map((one) => one.id),
        ...editsOf(client, projectId).map((one) => one.draft.id),
      ]);
      if (from !== '') {
        const source = savedDraft(await readSlaPolicy({ projectId, policyId: from }));
        if (source) return copyOf(source, id, wanted, agreement);
      }
      const { calendars } = await readSlaVocabulary({ projectId });
      return blankDraft(id, wanted, agreement, calendars[0]);
    },
    onSuccess: (draft) => {
      keepEdit(client, projectId, { draft, base: 0 });
      made(draft.id);
    },
  });
  return (
    <form
      className="card stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (error === undefined) make.mutate();
      }}
    >
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <FormField label={words.name} error={checked ? error : undefined}>
        {(field) => (
          <TextField
            {...field}
            autoComplete="off"
            maxLength={255}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </FormField>
      <FormField label={words.kind} help={text.sla.policies.agreements[agreement].why}>
        {(field) => (
          <Choice
            {...field}
            options={AGREEMENTS.map((one) => ({
              value: one,
              label: `${one}: ${text.sla.policies.agreements[one].name}`,
            }))}
            value={agreement}
            onChange={(chosen) => setAgreement(AGREEMENTS.find((one) => one === chosen) ?? 'SLA')}
          />
        )}
      </FormField>
      <FormField label={words.from}>
        {(field) => (
          <Choice
            {...field}
            options={[
              { value: '', label: words.scratch },
              ...policies.map((one) => ({ value: one.id, label: words.copyOf(one.name) })),
            ]}
            value={from}
            onChange={setFrom}
          />
        )}
      </FormField>
      {make.error ? <Failure error={make.error} title={words.copying} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={make.isPending}>
          {words.make}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
