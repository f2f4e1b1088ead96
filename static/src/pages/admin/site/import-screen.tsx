import Button from '@atlaskit/button/default/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Overview } from '../../../../../src/contract/admin';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { applyImport } from '../../../api/apply-import';
import { planImport } from '../../../api/plan-import';
import type { Reading } from '../../../api/until-read';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { ReadingProgress } from '../adopt/reading-progress';
import { JobScreen } from '../job/job-screen';
import { ImportFileForm } from './import-file-form';
import { ImportPlan } from './import-plan';

const words = text.transfer.importing;
type Request = RequestOf<'config.planImport'>;

/** Taking over a configuration: the file, the plan with its projects, the work. */
export function ImportScreen(props: {
  projects: Overview['projects'];
  canConfigure: boolean;
  leave: () => void;
}) {
  const { projects, canConfigure } = props;
  const client = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [file, setFile] = useState<Omit<Request, 'projects'> | null>(null);
  /** The projects that the plan on screen was made for. */
  const [planned, setPlanned] = useState<Request['projects']>({});
  const plan = useMutation({
    mutationFn: (request: Request) => planImport(request, setReading),
    onMutate: () => setReading(null),
    onSuccess: (_, request) => setPlanned(request.projects),
  });
  const apply = useMutation({
    mutationFn: (request: RequestOf<'config.import'>) => applyImport(request),
    onSuccess: (job) => client.setQueryData(['job', job.jobId], job),
  });
  if (apply.data)
    return (
      <JobScreen
        jobId={apply.data.jobId}
        canConfigure={canConfigure}
        done={() => (
          <Button appearance="primary" onClick={props.leave}>
            {words.done}
          </Button>
        )}
      />
    );
  const show = (request: Request) => {
    apply.reset();
    plan.mutate(request);
  };
  if (file === null || !plan.data)
    return (
      <div className="stack">
        <ImportFileForm
          busy={plan.isPending}
          canConfigure={canConfigure}
          problem={plan.error ? <Failure error={plan.error} /> : null}
          send={(next) => {
            setFile(next);
            show({ ...next, projects: {} });
          }}
        />
        {plan.isPending && reading !== null ? <ReadingProgress reading={reading} /> : null}
      </div>
    );
  const error = plan.error ?? apply.error;
  return (
    <ImportPlan
      plan={plan.data}
      planned={planned}
      projects={projects}
      replanning={plan.isPending}
      applying={apply.isPending}
      problem={error ? <Failure error={error} /> : null}
      again={(map) => show({ ...file, projects: map })}
      apply={() => apply.mutate({ ...file, projects: planned, planId: plan.data.planId })}
      back={() => {
        plan.reset();
        setFile(null);
      }}
    />
  );
}
