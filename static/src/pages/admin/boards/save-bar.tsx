import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { Board } from '../../../../../src/contract/boards';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import type { BoardActions } from './use-save-board';

const words = text.cabBoards.editor;

/** The first field that is marked gets the focus, so that nobody has to look for it. */
const toFirstFault = () =>
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>('.board-editor [aria-invalid="true"]');
    const around = field?.closest('details');
    if (around) around.open = true;
    field?.focus();
  });

function Stale({ actions }: { actions: BoardActions }) {
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

/** Whether there are edits, and what came of saving them. */
export function SaveBar(props: {
  edit: KeptEdit<Board>;
  actions: BoardActions;
  isNew: boolean;
  /** Saving puts it in force again. */
  isRetired: boolean;
  /** Things marked in the form. */
  faults: number;
  /** Marks what was left empty. */
  reveal: () => void;
}) {
  const { edit, actions, isNew, faults } = props;
  const announce = useAnnounce();
  const [tried, setTried] = useState(false);
  const save = () => {
    if (faults === 0) return actions.save();
    props.reveal();
    setTried(true);
    announce(words.mendFirst(faults));
    toFirstFault();
  };
  return (
    <div className="sla-bar stack">
      <p className="small subtle">{edit.unsaved || isNew ? words.unsaved : words.noEdits}</p>
      {tried && faults > 0 ? <p className="field-error strong">{words.mendFirst(faults)}</p> : null}
      {actions.stale ? <Stale actions={actions} /> : null}
      {actions.error ? <Failure error={actions.error} /> : null}
      {edit.unsaved || isNew || props.isRetired ? (
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
