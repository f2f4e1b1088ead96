import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdoptionSettings, JobView, Overview, PlanView } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import { ChoosePractices } from './choose-practices';
import { JobScreen } from './job-screen';
import { PlanScreen } from './plan-screen';
import { SettingsScreen } from './settings-screen';

/** Where the wizard stands, with what is known by then. */
type Place =
  | { readonly at: 'practices' }
  | { readonly at: 'settings' }
  | { readonly at: 'plan'; readonly settings: AdoptionSettings; readonly plan: PlanView }
  | { readonly at: 'job'; readonly jobId: string };

/** Adopting practices: choose, settle, see the plan, apply. A job that is at work is shown first. */
export function AdoptScreen(props: {
  project: Overview['projects'][number];
  overview: Overview;
  toGate: () => void;
}) {
  const { project, overview, toGate } = props;
  const client = useQueryClient();
  const [place, setPlace] = useState<Place>(
    project.jobId === null ? { at: 'practices' } : { at: 'job', jobId: project.jobId },
  );
  const [practices, setPractices] = useState<readonly PracticeId[]>(project.adopted);
  const [settings, setSettings] = useState<AdoptionSettings | null>(null);
  const toPractices = () => setPlace({ at: 'practices' });

  switch (place.at) {
    case 'practices':
      return (
        <ChoosePractices
          all={overview.practices}
          adopted={project.adopted}
          chosen={practices}
          choose={setPractices}
          canConfigure={overview.canConfigure}
          next={() => setPlace({ at: 'settings' })}
        />
      );
    case 'settings':
      return (
        <SettingsScreen
          projectId={project.id}
          practices={practices}
          before={settings}
          back={toPractices}
          planned={(chosen, plan) => {
            setSettings(chosen);
            setPlace({ at: 'plan', settings: chosen, plan });
          }}
        />
      );
    case 'plan':
      return (
        <PlanScreen
          plan={place.plan}
          settings={place.settings}
          back={() => setPlace({ at: 'settings' })}
          replanned={(plan) => setPlace({ ...place, plan })}
          started={(job: JobView) => {
            client.setQueryData(['job', job.jobId], job);
            setPlace({ at: 'job', jobId: job.jobId });
          }}
        />
      );
    case 'job':
      return (
        <JobScreen
          jobId={place.jobId}
          canConfigure={overview.canConfigure}
          toGate={toGate}
          toPractices={toPractices}
        />
      );
  }
}
