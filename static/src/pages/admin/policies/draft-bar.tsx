import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { PolicyView } from '../../../../../src/contract/policies';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import type { KeptEdit } from '../use-kept-edit';
import { ActivateForm } from './activate-form';
import type { Draft } from './draft';
import { usePolicyDraft, type PolicyActions } from './use-policy-draft';

const words = text.approvalPolicies.draft;

const Stale = ({ actions }: { actions: PolicyActions }) => (
  <div role="alert">
    <SectionMessage appearance="warning" title={words.stale} headingLevel="h4">
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

/** Where the draft stands and the next step. `faults`: errors that must be mended before it is activated. */
export function DraftBar(props: {
  view: PolicyView;
  edit: KeptEdit<Draft>;
  faults: number;
  whole: boolean;
  changes: readonly string[];
}) {
  const { view, edit, faults, changes } = props;
  const { draft, newest } = view;
  const announce = useAnnounce();
  const actions = usePolicyDraft(view, edit);
  const [asking, setAsking] = useState(false);
  const behind = draft !== null && draft.basedOn !== newest.version;
  const ready = draft !== null && !edit.unsaved && !behind;
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
      {behind ? <p>{words.behind(draft.basedOn, newest.version)}</p> : null}
      {changes.length === 0 ? null : (
        <section aria-label={words.changes} className="stack-tight">
          <h4>{words.changes}</h4>
          <ul className="small">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {faults > 0 && ready ? <p className="field-error strong">{words.mend(faults)}</p> : null}
      {actions.stale ? <Stale actions={actions} /> : null}
      {actions.error ? <Failure error={actions.error} /> : null}
      {asking && ready ? (
        <ActivateForm view={view} actions={actions} cancel={() => setAsking(false)} />
      ) : (
        <div className="row">
          {edit.unsaved || behind ? (
            <Button
              appearance="primary"
              isLoading={actions.saving}
              isDisabled={!props.whole}
              onClick={actions.save}
            >
              {words.save}
            </Button>
          ) : null}
          {edit.unsaved ? (
            <Button
              appearance="subtle"
              onClick={() => {
                edit.drop();
                announce(words.wasDropped);
              }}
            >
              {words.drop}
            </Button>
          ) : null}
          {ready ? (
            <Button appearance="primary" isDisabled={faults > 0} onClick={() => setAsking(true)}>
              {view.twoPeople.on ? words.propose : words.activate}
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
