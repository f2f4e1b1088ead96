import { useQuery } from '@tanstack/react-query';
import type { ServicePanelView } from '../../../../src/contract/services';
import { readServicePanel } from '../../api/service-panel';
import type { Viewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { PeopleProvider } from '../../components/people-context';
import { useIssueEvents } from '../../components/use-issue-events';
import { SightProvider } from '../../components/viewer-context';
import { panelKey } from './panel-key';
import { ServiceBody } from './service-body';
import { ServiceSkeleton } from './service-page';

const peopleOf = ({ services, suspects }: ServicePanelView): readonly string[] =>
  [...services.map(({ owner }) => owner), ...suspects.map(({ by }) => by)].filter((id) => id !== null);

/** Loads the panel and keeps it fresh: on focus, and when Jira says the issue has changed. */
export function ServicesOfIssue({ viewer, issueId }: { viewer: Viewer; issueId: string }) {
  const panel = useQuery({
    queryKey: panelKey(issueId),
    queryFn: () => readServicePanel(issueId),
    refetchOnWindowFocus: true,
  });
  useIssueEvents(() => void panel.refetch());
  if (panel.isPending) return <ServiceSkeleton />;
  if (!panel.data) return <Failure error={panel.error} retry={() => void panel.refetch()} />;
  return (
    <SightProvider viewer={viewer} serverAt={panel.data.at}>
      <PeopleProvider accountIds={peopleOf(panel.data)}>
        {panel.isError ? <Failure error={panel.error} retry={() => void panel.refetch()} /> : null}
        <ServiceBody view={panel.data} siteUrl={viewer.siteUrl} />
      </PeopleProvider>
    </SightProvider>
  );
}
