import Button from '@atlaskit/button/default/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PolicyView, TwoPeopleView } from '../../../../../src/contract/policies';
import { confirmTwoPeople, dropTwoPeople, proposeTwoPeople } from '../../../api/policies';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { policyKey } from './context';

const words = text.approvalPolicies.two;

/** Whether activating takes two people, and how that is changed: by two people. */
export function TwoPeople(props: { two: TwoPeopleView; projectId: string; canConfigure: boolean }) {
  const { two, projectId } = props;
  const { proposal } = two;
  const client = useQueryClient();
  const announce = useAnnounce();
  const done = (says: string) => (next: TwoPeopleView) => {
    client.setQueryData<PolicyView>(policyKey(projectId), (view) => view && { ...view, twoPeople: next });
    announce(says);
  };
  const propose = useMutation({
    mutationFn: () => proposeTwoPeople(!two.on),
    onSuccess: done(words.proposed),
  });
  const confirm = useMutation({ mutationFn: confirmTwoPeople, onSuccess: done(words.done) });
  const drop = useMutation({ mutationFn: dropTwoPeople, onSuccess: done(words.dropped) });
  const error = propose.error ?? confirm.error ?? drop.error;
  return (
    <section className="card stack-tight" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{two.on ? words.on : words.off}</p>
      <p className="small subtle">{words.only}</p>
      {proposal ? (
        <>
          <p>
            {words.ask(proposal.on)} <PersonWord accountId={proposal.by} />, <Moment at={proposal.at} />.
          </p>
          {proposal.canConfirm ? null : <p className="small subtle">{words.own}</p>}
        </>
      ) : null}
      {error ? <Failure error={error} /> : null}
      {props.canConfigure ? (
        <div className="row">
          {proposal?.canConfirm ? (
            <Button isLoading={confirm.isPending} onClick={() => confirm.mutate(proposal.version)}>
              {words.confirm}
            </Button>
          ) : null}
          {proposal ? (
            <Button
              appearance="subtle"
              isLoading={drop.isPending}
              onClick={() => drop.mutate(proposal.version)}
            >
              {words.drop}
            </Button>
          ) : (
            <Button isLoading={propose.isPending} onClick={() => propose.mutate()}>
              {two.on ? words.turnOff : words.turnOn}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
