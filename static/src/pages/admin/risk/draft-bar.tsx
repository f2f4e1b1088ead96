import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import { useState } from 'react';
import type { RiskDraft, RiskModelView } from '../../../../../src/contract/risk-admin';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FormField } from '../../../components/form-field';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { useRiskDraft } from './use-risk-draft';

const words = text.riskModel.draft;
type Actions = ReturnType<typeof useRiskDraft>;

function Stale({ actions }: { actions: Actions }) {
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.stale} headingLevel="h3">
        <p>{words.staleWhy}</p>
        <div className="row">
          <Button onClick={actions.keepMine}>{words.keepMine}</Button>
          <Button appearance="subtle" onClick={actions.takeTheirs}>
            {words.takeTheirs}
          </Button>
        </div>
      </SectionMessage>
    </div>
  );
}

function ActivateForm({ actions, cancel }: { actions: Actions; cancel: () => void }) {
  const [note, setNote] = useState('');
  return (
    <div className="stack-tight form">
      <p>{words.activateWhy}</p>
      <FormField label={words.note} help={words.noteHelp}>
        {(field) => (
          <TextArea
            {...field}
            autoFocus
            minimumRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button
          appearance="primary"
          isLoading={actions.activating}
          onClick={() => actions.activate(note.trim())}
        >
          {words.activateYes}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Where the draft stands: edits, a saved draft, or nothing; and the next step. `faults`: what must be mended first. */
export function DraftBar(props: {
  view: RiskModelView;
  edit: KeptEdit<RiskDraft>;
  faults: number;
  readable: boolean;
}) {
  const { view, edit, faults } = props;
  const { draft } = view;
  const announce = useAnnounce();
  const actions = useRiskDraft(edit);
  const [asking, setAsking] = useState(false);
  const behind = draft !== null && draft.basedOn !== view.version;
  const canActivate = draft !== null && !edit.unsaved && !behind;
  const drop = () => {
    edit.drop();
    announce(words.wasDropped);
  };
  return (
    <div className="sla-bar stack">
      {edit.unsaved ? (
        <p className="small subtle">{words.unsaved}</p>
      ) : draft ? (
        <p className="small subtle">
          {words.saved} <PersonWord accountId={draft.by} />, <Moment at={draft.at} />. {words.savedWhy}
        </p>
      ) : (
        <p className="small subtle">{words.inForce}</p>
      )}
      {behind ? <p>{words.behind(draft.basedOn, view.version)}</p> : null}
      {faults > 0 && canActivate ? <p className="field-error strong">{words.mendFirst(faults)}</p> : null}
      {actions.stale ? <Stale actions={actions} /> : null}
      {actions.error ? <Failure error={actions.error} /> : null}
      {asking && canActivate ? (
        <ActivateForm actions={actions} cancel={() => setAsking(false)} />
      ) : (
        <div className="row">
          {edit.unsaved || behind ? (
            <Button
              appearance="primary"
              isLoading={actions.saving}
              isDisabled={!props.readable}
              onClick={actions.save}
            >
              {words.save}
            </Button>
          ) : null}
          {edit.unsaved ? (
            <Button appearance="subtle" onClick={drop}>
              {words.drop}
            </Button>
          ) : null}
          {canActivate ? (
            <Button appearance="primary" isDisabled={faults > 0} onClick={() => setAsking(true)}>
              {words.activate}
            </Button>
          ) : null}
          {draft && !edit.unsaved ? (
            <Button appearance="subtle" isLoading={actions.discarding} onClick={actions.discard}>
              {words.discard}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
