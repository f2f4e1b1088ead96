import Button from '@atlaskit/button/default/button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobView, Overview } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { JobScreen } from '../job/job-screen';
import { UndoScreen } from '../upkeep/undo-screen';
import { AdoptScreen } from './adopt-screen';
import { AdoptedList } from './adopted-list';
import { StepHeading } from './step-heading';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'wizard'; readonly adopt: PracticeId | null; readonly adapt: PracticeId | null }
  | { readonly at: 'undo'; readonly practice: PracticeId }
  | { readonly at: 'job'; readonly jobId: string };

/** The practices of a project: what it follows, adopting more, undoing one. A job that is at work is shown first. */
export function PracticesTab(props: {
  project: Overview['projects'][number];
  canConfigure: boolean;
  /** A practice to choose in the wizard at once. */
  adopt: PracticeId | null;
  toGate: () => void;
  toDrift: () => void;
}) {
  const { project, canConfigure, adopt, toGate } = props;
  const client = useQueryClient();
  const [place, setPlace] = useState<Place>(
    project.jobId !== null
      ? { at: 'job', jobId: project.jobId }
      : adopt !== null
        ? { at: 'wizard', adopt, adapt: null }
        : { at: 'list' },
  );
  const toList = () => setPlace({ at: 'list' });
  const toJob = (job: JobView) => {
    client.setQueryData(['job', job.jobId], job);
    setPlace({ at: 'job', jobId: job.jobId });
  };
  const none = project.adopted.length === 0;
  switch (place.at) {
    case 'list':
      if (!none)
        return (
          <AdoptedList
            project={project}
            canConfigure={canConfigure}
            more={() => setPlace({ at: 'wizard', adopt: null, adapt: null })}
            adapt={(practice) => setPlace({ at: 'wizard', adopt: null, adapt: practice })}
            undo={(practice) => setPlace({ at: 'undo', practice })}
            toDrift={props.toDrift}
          />
        );
      return (
        <AdoptScreen
          projectId={project.id}
          adopted={project.adopted}
          canConfigure={canConfigure}
          adopt={null}
          adapt={null}
          started={toJob}
          leave={null}
        />
      );
    case 'wizard':
      return (
        <AdoptScreen
          projectId={project.id}
          adopted={project.adopted}
          canConfigure={canConfigure}
          adopt={place.adopt}
          adapt={place.adapt}
          started={toJob}
          leave={none ? null : toList}
        />
      );
    case 'undo':
      return <UndoScreen projectId={project.id} practice={place.practice} back={toList} started={toJob} />;
    case 'job':
      return (
        <JobScreen
          jobId={place.jobId}
          canConfigure={canConfigure}
          heading={(title, kind) =>
            kind === 'adoption' ? (
              <StepHeading step={5}>{title}</StepHeading>
            ) : (
              <FocusHeading level="h2">{title}</FocusHeading>
            )
          }
          done={(kind) => (
            <>
              {kind === 'adoption' && project.adopted.includes('change-enablement') ? (
                <Button appearance="primary" onClick={toGate}>
                  {text.admin.job.toGate}
                </Button>
              ) : null}
              <Button appearance="subtle" onClick={toList}>
                {text.admin.wizard.backToPractices}
              </Button>
            </>
          )}
        />
      );
  }
}
