import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import type { useEdit } from './use-edit';
import type { useSave } from './use-save';
import { NOW, readWhen, type When, type WhenFault } from './when';
import { WhenForm } from './when-form';

const words = text.calendars.save;

/** The first field that is marked gets the focus, so that nobody has to look for it. */
const toFirstFault = () =>
  setTimeout(() => document.querySelector<HTMLElement>('.cal-editor [aria-invalid="true"]')?.focus());

function Stale({ actions }: { actions: ReturnType<typeof useSave> }) {
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

/** Whether there are edits, from when they shall count, and what came of saving them. */
export function SaveBar(props: {
  edit: ReturnType<typeof useEdit>;
  actions: ReturnType<typeof useSave>;
  /** A new calendar counts for all time: nothing was counted by it yet. */
  isNew: boolean;
  /** Things marked in the form. */
  faults: number;
  /** Marks what was left empty. */
  reveal: () => void;
}) {
  const { edit, actions, isNew } = props;
  const { now } = useSight();
  const announce = useAnnounce();
  const [when, setWhen] = useState<When>(NOW);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [faults, setFaults] = useState<Partial<Record<'date' | 'reason', WhenFault>>>({});
  const { timeZone } = edit.draft.definition;
  const save = () => {
    if (props.faults > 0) {
      props.reveal();
      setTried(true);
      announce(words.mendFirst(props.faults));
      toFirstFault();
      return;
    }
    if (!isNew && !asking) return setAsking(true);
    const read = readWhen(when, timeZone, now);
    if ('faults' in read) {
      setFaults(read.faults);
      toFirstFault();
      return;
    }
    setFaults({});
    actions.save(read);
  };
  const isAsking = asking && edit.unsaved && !isNew;
  return (
    <div className="sla-bar stack">
      <p className="small subtle">{edit.unsaved || isNew ? words.unsaved : words.noEdits}</p>
      {isAsking ? <WhenForm when={when} timeZone={timeZone} faults={faults} change={setWhen} /> : null}
      {tried && props.faults > 0 ? (
        <p className="field-error strong">{words.mendFirst(props.faults)}</p>
      ) : null}
      {actions.stale ? <Stale actions={actions} /> : null}
      {actions.error ? <Failure error={actions.error} /> : null}
      {edit.unsaved || isNew ? (
        <div className="row">
          <Button appearance="primary" isLoading={actions.saving} onClick={save}>
            {isNew || isAsking ? words.save : words.saveAsk}
          </Button>
          {edit.unsaved ? (
            <Button
              appearance="subtle"
              onClick={() => {
                edit.drop();
                actions.forget();
                setAsking(false);
                setWhen(NOW);
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
