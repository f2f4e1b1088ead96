import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useId, useState } from 'react';
import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { Moment } from '../../../../components/moment';
import { text } from '../../../../text';
import type { useEdit } from './use-edit';
import type { useSave } from './use-save';

const words = text.sla.editor;

function Standing({ view, unsaved }: { view: SlaPolicyView; unsaved: boolean }) {
  if (unsaved) return <>{words.unsaved}</>;
  if (view.draft === null) return <>{words.noDraft}</>;
  return (
    <>
      {words.savedDraft} <Moment at={view.draft.savedAt} />.
    </>
  );
}

/** Where the draft stands, and what can be done with it: save, drop, discard, test, activate. */
export function SaveBar(props: {
  view: SlaPolicyView;
  edit: ReturnType<typeof useEdit>;
  actions: ReturnType<typeof useSave>;
  /** Errors that the check found; a draft with errors can be saved, not activated. */
  errors: number;
  toBackTest: () => void;
  toActivate: () => void;
}) {
  const { view, edit, actions, errors } = props;
  const announce = useAnnounce();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const why = edit.unsaved ? words.saveFirst : errors > 0 ? words.mendFirst(errors) : null;
  return (
    <div className="stack-tight sla-bar">
      <p className="small subtle">
        <Standing view={view} unsaved={edit.unsaved} />
      </p>
      <div className="row">
        {edit.unsaved ? (
          <>
            <Button appearance="primary" isLoading={actions.saving} onClick={actions.save}>
              {words.save}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                edit.drop();
                announce(words.wasUndone);
              }}
            >
              {words.undo}
            </Button>
          </>
        ) : null}
        {view.draft === null && !edit.unsaved ? null : (
          <Button
            appearance={edit.unsaved ? 'default' : 'primary'}
            isDisabled={why !== null}
            aria-describedby={`${id}-why`}
            onClick={props.toActivate}
          >
            {words.activate}
          </Button>
        )}
        <Button onClick={props.toBackTest}>{words.backTest}</Button>
        {view.draft === null || edit.unsaved || asking ? null : (
          <Button appearance="subtle" onClick={() => setAsking(true)}>
            {words.discard}
          </Button>
        )}
        <span id={`${id}-why`} className="small subtle">
          {view.draft === null && !edit.unsaved ? null : why}
        </span>
      </div>
      {asking ? (
        <div className="card stack-tight" role="group" aria-label={words.discard}>
          <p>{words.discardAsk}</p>
          <div className="row">
            <Button appearance="danger" autoFocus isLoading={actions.discarding} onClick={actions.discard}>
              {words.discardYes}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {text.common.cancel}
            </Button>
          </div>
        </div>
      ) : null}
      {actions.stale ? (
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
      ) : null}
      {actions.error ? <Failure error={actions.error} /> : null}
    </div>
  );
}
