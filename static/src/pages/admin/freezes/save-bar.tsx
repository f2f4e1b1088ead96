import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useId, useState } from 'react';
import type { Freeze } from '../../../../../src/contract/freezes';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import type { useSaveFreeze } from './use-save-freeze';

const words = text.freezes.editor;
type Actions = ReturnType<typeof useSaveFreeze>;

/** The first field that is marked gets the focus, so that nobody has to look for it. */
const toFirstFault = () =>
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>('.freeze-editor [aria-invalid="true"]');
    const around = field?.closest('details');
    if (around) around.open = true;
    field?.focus();
  });

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

/** Whether there are edits, whom to tell, and what came of saving them. */
export function SaveBar(props: {
  edit: KeptEdit<Freeze>;
  actions: Actions;
  isNew: boolean;
  /** Saving puts it in force again. */
  isRetired: boolean;
  /** Things marked in the form. */
  faults: number;
  /** Planned changes that it meets. */
  hits: number;
  /** Marks what was left empty. */
  reveal: () => void;
}) {
  const { edit, actions, isNew, hits } = props;
  const id = useId();
  const announce = useAnnounce();
  const [notify, setNotify] = useState(true);
  const [tried, setTried] = useState(false);
  const canSave = edit.unsaved || isNew || props.isRetired;
  const save = () => {
    if (props.faults === 0) return actions.save(notify && hits > 0);
    props.reveal();
    setTried(true);
    announce(words.mendFirst(props.faults));
    toFirstFault();
  };
  return (
    <div className="sla-bar stack">
      <p className="small subtle">{edit.unsaved || isNew ? words.unsaved : words.noEdits}</p>
      {canSave && hits > 0 ? (
        <div>
          <label className="freeze-tick">
            <input
              type="checkbox"
              checked={notify}
              aria-describedby={`${id}-why`}
              onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
            />
            {words.notify(hits)}
          </label>
          <p className="field-help freeze-tick-why" id={`${id}-why`}>
            {words.notifyWhy}
          </p>
        </div>
      ) : null}
      {tried && props.faults > 0 ? (
        <p className="field-error strong">{words.mendFirst(props.faults)}</p>
      ) : null}
      {actions.stale ? <Stale actions={actions} /> : null}
      {actions.error ? <Failure error={actions.error} /> : null}
      {canSave ? (
        <div className="row">
          <Button appearance="primary" isLoading={actions.saving} onClick={save}>
            {words.save}
          </Button>
          {edit.unsaved ? (
            <Button
              appearance="subtle"
              onClick={() => {
                edit.drop();
                actions.forget();
                announce(words.wasDropped);
              }}
            >
              {words.drop}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
