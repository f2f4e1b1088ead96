import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import { retireSla } from '../../../../api/retire-sla';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { DatedMoment } from '../../../../components/moment';
import { PeopleProvider } from '../../../../components/people-context';
import { PersonWord } from '../../../../components/person-name';
import { text } from '../../../../text';
import { policiesKey, policyKey } from '../keys';
import { ChangeList } from './change-list';

const words = text.sla.editor.versions;

function Retire({ projectId, policyId }: { projectId: string; policyId: string }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const retire = useMutation({
    mutationFn: () => retireSla({ projectId, policyId }),
    onSuccess: (policies) => {
      client.setQueryData(policiesKey(projectId), policies);
      void client.invalidateQueries({ queryKey: policyKey(projectId, policyId) });
      announce(words.wasRetired);
      setAsking(false);
    },
  });
  if (!asking)
    return (
      <div>
        <Button appearance="subtle" onClick={() => setAsking(true)}>
          {words.retire}
        </Button>
      </div>
    );
  return (
    <div className="card stack-tight" role="group" aria-label={words.retire}>
      <p>{words.retireAsk}</p>
      {retire.error ? <Failure error={retire.error} /> : null}
      <div className="row">
        <Button appearance="danger" autoFocus isLoading={retire.isPending} onClick={() => retire.mutate()}>
          {words.retireYes}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Every version with what it changed, newest first; a policy that serves tickets can be retired. */
export function VersionsSection({ view, canConfigure }: { view: SlaPolicyView; canConfigure: boolean }) {
  const { versions, policy, projectId, policyId } = view;
  if (versions.length === 0) return <p className="subtle">{words.none}</p>;
  return (
    <PeopleProvider accountIds={versions.flatMap((one) => one.by ?? [])}>
      <ol className="plain-list history">
        {versions.map((one, index) => (
          <li key={one.version} className="history-entry stack-tight">
            <p>
              <span className="strong">{words.version(one.version)}</span>{' '}
              {one.retired ? <Lozenge>{words.retired}</Lozenge> : null}{' '}
              <span className="subtle">
                {words.from} <DatedMoment at={one.effectiveFrom} />,{' '}
                {one.by === null ? (
                  words.adopted
                ) : (
                  <>
                    {words.by} <PersonWord accountId={one.by} />
                  </>
                )}
              </span>
            </p>
            {one.changes.length > 0 ? (
              <details>
                <summary className="more small">{text.adapt.changes(one.changes.length)}</summary>
                <ChangeList changes={one.changes} />
              </details>
            ) : (
              <p className="small subtle">{index === versions.length - 1 ? words.first : words.same}</p>
            )}
          </li>
        ))}
      </ol>
      {policy && !policy.retired && canConfigure ? (
        <Retire projectId={projectId} policyId={policyId} />
      ) : null}
    </PeopleProvider>
  );
}
