import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SettingsView } from '../../../../../src/contract/admin';
import { readSettings } from '../../../api/read-settings';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';

/** Reads what is proposed for the project once, for the steps that build on it. */
export function WithProposal(props: { projectId: string; children: (proposal: SettingsView) => ReactNode }) {
  const { projectId } = props;
  const proposal = useQuery({
    queryKey: ['settings', projectId],
    queryFn: () => readSettings({ projectId }),
  });
  if (proposal.isPending)
    return <Skeleton rows={['title', 'section', 'section', 'block', 'section', 'section']} />;
  if (!proposal.data) return <Failure error={proposal.error} retry={() => void proposal.refetch()} />;
  return props.children(proposal.data);
}
