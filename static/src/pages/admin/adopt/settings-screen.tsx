import { useMutation, useQuery } from '@tanstack/react-query';
import type { AdoptionSettings, PlanView } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import { makePlan } from '../../../api/make-plan';
import { readSettings } from '../../../api/read-settings';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { SettingsForm } from './settings-form';

/** Reads the proposed settings, lets them be changed, and asks for the plan. */
export function SettingsScreen(props: {
  projectId: string;
  practices: readonly PracticeId[];
  /** What was chosen before going back from the plan. */
  before: AdoptionSettings | null;
  back: () => void;
  planned: (settings: AdoptionSettings, plan: PlanView) => void;
}) {
  const { projectId, practices, before, back, planned } = props;
  const proposal = useQuery({
    queryKey: ['settings', projectId],
    queryFn: () => readSettings({ projectId }),
  });
  const plan = useMutation({
    mutationFn: (settings: AdoptionSettings) => makePlan({ projectId, practices: [...practices], settings }),
    onSuccess: (made, settings) => planned(settings, made),
  });
  if (proposal.isPending)
    return <Skeleton rows={['title', 'section', 'section', 'block', 'section', 'section']} />;
  if (!proposal.data) return <Failure error={proposal.error} retry={() => void proposal.refetch()} />;
  return (
    <SettingsForm
      proposal={proposal.data}
      start={before ?? proposal.data.proposed}
      busy={plan.isPending}
      error={plan.error}
      back={back}
      send={(settings) => plan.mutate(settings)}
    />
  );
}
