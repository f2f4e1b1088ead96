import Button from '@atlaskit/button/default/button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlaPoliciesView, SlaSummary } from '../../../../../../src/contract/sla-admin';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { editsOf } from '../edit/kept-edits';
import { FindingList } from '../findings/findings-at';
import { NewPolicy } from './new-policy';
import { PolicyCard } from './policy-card';
import { toTree } from './policy-tree';

const words = text.sla.policies;

/** The policies of a project: each SLA with the parts that support it, what nobody has saved yet, and what is retired. */
export function PoliciesList(props: {
  view: SlaPoliciesView;
  canConfigure: boolean;
  open: (policyId: string) => void;
  toTeams: () => void;
  toSettings: () => void;
  toQuality: () => void;
}) {
  const { view, canConfigure, open } = props;
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { branches, retired } = toTree(view);
  const edits = editsOf(client, view.projectId);
  const isKnown = (id: string) => view.policies.some((one) => one.id === id);
  const card = (policy: SlaSummary) => (
    <PolicyCard
      key={policy.id}
      policy={policy}
      unsaved={edits.some((one) => one.draft.id === policy.id)}
      canConfigure={canConfigure}
      open={() => open(policy.id)}
    />
  );
  const fresh = edits.filter((one) => !isKnown(one.draft.id));
  return (
    <div className="stack">
      <div className="spread">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        <div className="row">
          <Button onClick={props.toTeams}>{text.teams.title}</Button>
          <Button onClick={props.toSettings}>{text.slaSettings.open}</Button>
          {canConfigure && !adding ? (
            <Button appearance="primary" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          ) : null}
        </div>
      </div>
      <p>{words.lead}</p>
      {adding ? (
        <NewPolicy
          projectId={view.projectId}
          policies={view.policies}
          made={open}
          cancel={() => setAdding(false)}
        />
      ) : null}
      {view.policies.length === 0 && fresh.length === 0 ? (
        <div className="stack-tight">
          <p className="strong">{words.empty}</p>
          <p className="subtle">{words.emptyWhy}</p>
        </div>
      ) : null}
      {fresh.length === 0 ? null : (
        <ul className="plain-list stack-tight">
          {fresh.map(({ draft }) => (
            <li key={draft.id}>
              {card({
                id: draft.id,
                name: draft.name,
                agreement: draft.agreement,
                supports: draft.supports ?? null,
                version: 0,
                effectiveFrom: '',
                state: 'draftOnly',
                hasDraft: false,
                origin: 'admin',
                words: [],
                errors: 0,
                warnings: 0,
              })}
            </li>
          ))}
        </ul>
      )}
      <ul className="plain-list stack">
        {branches.map(({ policy, parts, findings }) => (
          <li key={policy.id} className="stack-tight">
            {card(policy)}
            {parts.length === 0 ? null : (
              <ul className="plain-list sla-branch" aria-label={`${words.chain}: ${policy.name}`}>
                {parts.map((part) => (
                  <li key={part.id}>{card(part)}</li>
                ))}
              </ul>
            )}
            <FindingList findings={findings} />
          </li>
        ))}
      </ul>
      {retired.length === 0 ? null : (
        <details>
          <summary className="more">{words.retiredOnes(retired.length)}</summary>
          <div className="stack-tight">{retired.map(card)}</div>
        </details>
      )}
      <p>
        <TextButton onClick={props.toQuality}>{words.quality}</TextButton>
      </p>
    </div>
  );
}
