import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readSlaPolicies } from '../../../api/read-sla-policies';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { BackTestScreen } from '../back-test/back-test-screen';
import { SlaSettingsScreen } from '../sla-settings/sla-settings-screen';
import { TeamsScreen } from '../teams/teams-screen';
import { ActivateScreen } from './activate/activate-screen';
import { EditorScreen } from './edit/editor-screen';
import { policiesKey } from './keys';
import { PoliciesList } from './list/policies-list';
import { QualityScreen } from './quality/quality-screen';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'quality' }
  | { readonly at: 'teams' }
  | { readonly at: 'settings' }
  | { readonly at: 'policy' | 'backTest' | 'activate'; readonly policyId: string };

/** A project's SLA policies: the list, and one policy's editor, back-test and activation. */
export function SlaScreen({ projectId, canConfigure }: { projectId: string; canConfigure: boolean }) {
  const [place, go] = useState<Place>({ at: 'list' });
  const policies = useQuery({
    queryKey: policiesKey(projectId),
    queryFn: () => readSlaPolicies({ projectId }),
  });
  if (policies.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!policies.data) return <Failure error={policies.error} retry={() => void policies.refetch()} />;
  const toList = () => {
    go({ at: 'list' });
    void policies.refetch();
  };
  if (place.at === 'quality') return <QualityScreen projectId={projectId} leave={toList} />;
  if (place.at === 'teams')
    return <TeamsScreen projectId={projectId} canConfigure={canConfigure} leave={toList} />;
  if (place.at === 'settings')
    return <SlaSettingsScreen projectId={projectId} canConfigure={canConfigure} leave={toList} />;
  if (place.at === 'list')
    return (
      <>
        {policies.isError ? <Failure error={policies.error} retry={() => void policies.refetch()} /> : null}
        <PoliciesList
          view={policies.data}
          canConfigure={canConfigure}
          open={(policyId) => go({ at: 'policy', policyId })}
          toTeams={() => go({ at: 'teams' })}
          toSettings={() => go({ at: 'settings' })}
          toQuality={() => go({ at: 'quality' })}
        />
      </>
    );
  const { policyId } = place;
  const toPolicy = () => go({ at: 'policy', policyId });
  if (place.at === 'backTest')
    return (
      <BackTestScreen
        projectId={projectId}
        policyId={policyId}
        isSaved={policies.data.policies.some((one) => one.id === policyId)}
        canConfigure={canConfigure}
        leave={toPolicy}
      />
    );
  if (place.at === 'activate')
    return (
      <ActivateScreen
        projectId={projectId}
        policyId={policyId}
        canConfigure={canConfigure}
        leave={toPolicy}
      />
    );
  return (
    <EditorScreen
      key={policyId}
      projectId={projectId}
      policyId={policyId}
      policies={policies.data.policies}
      canConfigure={canConfigure}
      leave={toList}
      toBackTest={() => go({ at: 'backTest', policyId })}
      toActivate={() => go({ at: 'activate', policyId })}
    />
  );
}
