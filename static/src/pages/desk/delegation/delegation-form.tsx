import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DelegationsView, DelegationView } from '../../../../../src/contract/delegations';
import { AnswerFailed } from '../../../api/answer-failed';
import { makeDelegation } from '../../../api/delegations';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { PersonField } from '../../admin/teams/people-pickers';
import { instantOf } from '../../change/deeds/local-moment';
import { MomentField } from '../../change/deeds/moment-field';
import { blankDelegation, faultsIn, scopeOf, type DelegationDraft } from './draft';
import { DelegationLine } from './delegation-line';
import { ScopeField } from './scope-field';

const words = text.delegation.form;

/** The delegation that a refusal names as being in the way. */
function inTheWay(error: unknown, given: readonly DelegationView[]): DelegationView | undefined {
  if (!(error instanceof AnswerFailed) || error.code !== 'CONFLICT') return undefined;
  const id = (error.details as { delegationId?: unknown } | null | undefined)?.delegationId;
  return given.find((one) => one.id === id);
}

/** Makes a delegation: to whom, from when until when, for which seats. */
export function DelegationForm(props: {
  view: DelegationsView;
  made: (view: DelegationsView) => void;
  cancel: () => void;
}) {
  const { view, made, cancel } = props;
  const sight = useSight();
  const [draft, setDraft] = useState<DelegationDraft>(() => blankDelegation(sight));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsIn(draft, sight);
  const shown = tried ? faults : {};
  const make = useMutation({ mutationFn: makeDelegation, onSuccess: made });
  const change = (part: Partial<DelegationDraft>) => {
    make.reset();
    setDraft({ ...draft, ...part });
  };
  const send = () => {
    setTried(true);
    const [from, until] = [instantOf(draft.from, sight.timeZone), instantOf(draft.until, sight.timeZone)];
    if (Object.keys(faults).length > 0 || draft.to === null || from === null || until === null) {
      // The marks are there after this render.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    make.mutate({ to: draft.to, from, until, scope: scopeOf(draft), note: draft.note.trim() });
  };
  const other = inTheWay(make.error, view.given);
  return (
    <form
      ref={form}
      className="desk-card desk-form stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <FormField label={words.to} help={words.toHelp} error={shown.to}>
        {(field) => <PersonField field={field} value={draft.to} change={(to) => change({ to })} />}
      </FormField>
      <div className="desk-times">
        <MomentField
          label={words.from}
          help={words.zone(sight.timeZone)}
          error={shown.from}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <MomentField
          label={words.until}
          help={words.zone(sight.timeZone)}
          error={shown.until}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <ScopeField draft={draft} boards={view.boards} faults={shown} change={change} />
      <FormField label={words.note} help={words.noteHelp}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={500}
            value={draft.note}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        )}
      </FormField>
      {make.error ? <Failure error={make.error} title={other ? words.overlap : words.failed} /> : null}
      {other ? (
        <div className="stack-tight">
          <p className="subtle">{words.overlapWith}</p>
          <DelegationLine one={other} boards={view.boards} side="given" />
        </div>
      ) : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={make.isPending}>
          {words.make}
        </Button>
        <Button appearance="subtle" isDisabled={make.isPending} onClick={cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
