import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '../../../../../src/contract/templates';
import { activateTemplate, proposeTemplate, setTemplateStatus } from '../../../api/templates';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { useStandardPlace } from './go';

const words = text.standard.detail;
const done = text.standard.done;
type To = 'suspended' | 'active' | 'retired';
const LABEL: Record<To, string> = {
  suspended: words.suspend,
  active: words.reinstate,
  retired: words.retire,
};

/** What this person may do with a template; the next step is the one primary button. */
export function DetailActions({ view, projectId }: { view: TemplateView; projectId: string }) {
  const place = useStandardPlace();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [to, setTo] = useState<To | null>(null);
  const { summary, draft, proposal, you } = view;
  const { id, revision, status } = summary;
  const of = { projectId, id, revision };
  const act = useMutation({
    mutationFn: ({ call }: { call: () => Promise<TemplateView>; words: string }) => call(),
    onSuccess: (next, asked) => {
      client.setQueryData(['template', projectId, id], next);
      void client.invalidateQueries({ queryKey: ['templates', projectId] });
      setTo(null);
      announce(asked.words);
    },
  });
  const run = (call: () => Promise<TemplateView>, said: string) => () => act.mutate({ call, words: said });
  const canAsk = draft !== null && proposal === null;
  const canStart = proposal?.state === 'approved';
  return (
    <div className="stack-tight">
      <div className="row">
        {status === 'active' ? (
          <Button
            appearance={canAsk || canStart ? 'default' : 'primary'}
            onClick={() => place.doing(id, 'use')}
          >
            {text.standard.use}
          </Button>
        ) : null}
        {you.canManage && canStart ? (
          <Button
            appearance="primary"
            isLoading={act.isPending}
            onClick={run(() => activateTemplate(of), done.activated)}
          >
            {words.activate}
          </Button>
        ) : null}
        {you.canManage && canAsk ? (
          <Button
            appearance="primary"
            isLoading={act.isPending}
            onClick={run(() => proposeTemplate(of), done.proposed)}
          >
            {words.propose}
          </Button>
        ) : null}
        {you.canManage ? (
          <Button onClick={() => place.doing(id, 'edit')}>
            {draft === null ? words.edit : words.editDraft}
          </Button>
        ) : null}
        {you.canManage && status === 'suspended' && you.whyNotReinstate === null ? (
          <Button onClick={() => setTo('active')}>{words.reinstate}</Button>
        ) : null}
        {you.canManage && status === 'active' ? (
          <Button onClick={() => setTo('suspended')}>{words.suspend}</Button>
        ) : null}
        {you.canManage && status !== 'retired' ? (
          <Button onClick={() => setTo('retired')}>{words.retire}</Button>
        ) : null}
      </div>
      {you.canManage && canAsk ? <p className="small subtle">{words.proposeWhy}</p> : null}
      {you.canManage && you.whyNotReinstate !== null ? (
        <p className="small subtle">{you.whyNotReinstate}</p>
      ) : null}
      {to === null ? null : (
        <ReasonForm
          key={to}
          label={LABEL[to]}
          pending={act.isPending}
          cancel={() => setTo(null)}
          send={(reason) =>
            run(() => setTemplateStatus({ ...of, to, reason }), done.status(text.standard.status[to]))()
          }
        />
      )}
      {act.isError ? <Failure error={act.error} /> : null}
    </div>
  );
}

function ReasonForm(props: {
  label: string;
  pending: boolean;
  cancel: () => void;
  send: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const bad = reason.trim().length < 3;
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!bad) props.send(reason.trim());
      }}
    >
      <FormField
        label={words.reason}
        help={words.reasonHelp}
        error={checked && bad ? words.reasonNeeded : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            autoFocus
            minimumRows={2}
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.pending}>
          {props.label}
        </Button>
        <Button onClick={props.cancel}>{text.standard.cancel}</Button>
      </div>
    </form>
  );
}
