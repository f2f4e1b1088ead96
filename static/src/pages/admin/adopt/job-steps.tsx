import Lozenge from '@atlaskit/lozenge/lozenge';
import type { JobView } from '../../../../../src/contract/admin';
import { text } from '../../../text';

const APPEARANCE = {
  waiting: 'default',
  running: 'inprogress',
  done: 'success',
  failed: 'removed',
  skipped: 'default',
} as const;

/** The steps with how far each has come. */
export function JobSteps({ steps }: { steps: JobView['steps'] }) {
  return (
    <section className="stack-tight" aria-label={text.admin.job.steps}>
      <h3>{text.admin.job.steps}</h3>
      <ol className="plain-list job-steps">
        {steps.map((step) => (
          <li key={step.position}>
            <span className="job-state">
              <Lozenge appearance={APPEARANCE[step.state]}>{text.admin.steps[step.state]}</Lozenge>
            </span>
            <span>
              {step.text}
              {step.message ? <span className="subtle small"> {step.message}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
