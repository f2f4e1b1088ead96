import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PolicyProposal, PolicyView } from '../../../../../src/contract/policies';
import { confirmPolicy, dropPolicyProposal } from '../../../api/policies';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { DatedMoment, Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { policyKey } from './context';

const words = text.approvalPolicies.proposal;

/** A version that waits for a second person, with what it changes. */
export function ProposalCard(props: { projectId: string; proposal: PolicyProposal; canConfigure: boolean }) {
  const { projectId, proposal } = props;
  const { now } = useSight();
  const client = useQueryClient();
  const announce = useAnnounce();
  const done = (says: (view: PolicyView) => string) => (view: PolicyView) => {
    client.setQueryData(policyKey(projectId), view);
    announce(says(view));
  };
  const asked = { projectId, version: proposal.version };
  const confirm = useMutation({
    mutationFn: () => confirmPolicy(asked),
    onSuccess: done(({ newest }) => words.confirmed(newest.version)),
  });
  const drop = useMutation({
    mutationFn: () => dropPolicyProposal(asked),
    onSuccess: done(() => words.dropped),
  });
  const expired = Date.parse(proposal.expiresAt) <= now;
  return (
    <SectionMessage title={words.title} headingLevel="h3">
      <div className="stack-tight">
        <p>
          {words.by} <PersonWord accountId={proposal.by} />, <Moment at={proposal.at} />. {words.begins}{' '}
          {proposal.effectiveFrom === null ? words.atOnce : <DatedMoment at={proposal.effectiveFrom} />}.{' '}
          {proposal.openRounds === 'reroute' ? words.reroute : words.leave}
        </p>
        {proposal.note === '' ? null : <p>“{proposal.note}”</p>}
        <ul>
          {proposal.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="small subtle">
          {expired ? (
            words.expired
          ) : (
            <>
              {words.until} <DatedMoment at={proposal.expiresAt} />.
            </>
          )}{' '}
          {!proposal.canConfirm && !expired ? words.own : null}
        </p>
        {(confirm.error ?? drop.error) ? <Failure error={confirm.error ?? drop.error} /> : null}
        {props.canConfigure ? (
          <div className="row">
            {proposal.canConfirm ? (
              <Button appearance="primary" isLoading={confirm.isPending} onClick={() => confirm.mutate()}>
                {words.confirm}
              </Button>
            ) : null}
            <Button isLoading={drop.isPending} onClick={() => drop.mutate()}>
              {words.drop}
            </Button>
          </div>
        ) : null}
      </div>
    </SectionMessage>
  );
}
