import Button from '@atlaskit/button/default/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DelegationsView, DelegationView } from '../../../../../src/contract/delegations';
import { endDelegation } from '../../../api/delegations';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { usePersonName } from '../../../components/people-context';
import { text } from '../../../text';
import { FocusHeading } from '../../admin/focus-heading';
import { DelegationForm } from './delegation-form';
import { DelegationList } from './delegation-list';

export const DELEGATIONS_KEY = ['delegations'];
const words = text.delegation;
/** Where the focus goes once something is made or ended. */
const toGiven = () => setTimeout(() => document.getElementById('delegations-given')?.focus());

/** Both lists, and the way to make and to end a delegation. */
export function DelegationBody({ view }: { view: DelegationsView }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const nameOf = usePersonName();
  const [making, setMaking] = useState(false);
  const show = (next: DelegationsView) => client.setQueryData(DELEGATIONS_KEY, next);
  const end = useMutation({
    mutationFn: ({ id }: DelegationView) => endDelegation(id),
    onSuccess: (next, one) => {
      show(next);
      announce(words.ended(nameOf(one.to)));
      toGiven();
    },
  });
  return (
    <>
      <div className="row spread">
        <FocusHeading level="h1">{words.title}</FocusHeading>
        {making ? null : (
          <Button appearance="primary" onClick={() => setMaking(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <p className="desk-lead">{words.lead}</p>
      <details>
        <summary className="more">{words.what}</summary>
        <ul className="desk-lead">
          {words.whatLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {making ? (
        <DelegationForm
          view={view}
          made={(next) => {
            show(next);
            setMaking(false);
            announce(words.form.made);
            toGiven();
          }}
          cancel={() => {
            setMaking(false);
            toGiven();
          }}
        />
      ) : null}
      {end.isError ? <Failure error={end.error} /> : null}
      <DelegationList
        side="given"
        view={view}
        ending={end.isPending ? end.variables.id : null}
        end={(one) => end.mutate(one)}
      />
      <DelegationList side="received" view={view} />
    </>
  );
}
