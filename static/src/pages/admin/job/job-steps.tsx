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
const words = text.admin.job;
/** A longer list is folded: what is at work stands above it. */
const FOLD_FROM = 12;

function Step({ step }: { step: JobView['steps'][number] }) {
  return (
    <li>
      <span className="job-state">
        <Lozenge appearance={APPEARANCE[step.state]}>{text.admin.steps[step.state]}</Lozenge>
      </span>
      <span>
        {step.text}
        {step.message ? <span className="subtle small"> {step.message}</span> : null}
      </span>
    </li>
  );
}

/** The steps with how far each has come. Of many, those at work and those that failed stay in sight. */
export function JobSteps({ job: { steps, state } }: { job: JobView }) {
  if (steps.length === 0) return null;
  const folded = steps.length >= FOLD_FROM;
  const near =
    folded && state !== 'done'
      ? steps.filter((step) => step.state === 'running' || step.state === 'failed')
      : [];
  const all = (
    <ol className="plain-list job-steps">
      {steps.map((step) => (
        <Step key={step.position} step={step} />
      ))}
    </ol>
  );
  return (
    <section className="stack-tight" aria-label={words.steps}>
      <h3>{words.steps}</h3>
      {near.length > 0 ? (
        <ol className="plain-list job-steps">
          {near.map((step) => (
            <Step key={step.position} step={step} />
          ))}
        </ol>
      ) : null}
      {folded ? (
        <details>
          <summary className="more">{words.showSteps(steps.length)}</summary>
          {all}
        </details>
      ) : (
        all
      )}
    </section>
  );
}
