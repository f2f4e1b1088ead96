import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';
import { text } from '../../../text';

const words = text.portalApproval;
type Step = NonNullable<PortalApprovalView['stand']>['step'];
const WAY: readonly Step[] = ['planned', 'approval', 'scheduled', 'implementing', 'done'];

/** The way of a change in five steps, with the one it is at: by shape and by word, not by colour alone. */
export function Steps({ step }: { step: Step }) {
  if (step === 'cancelled')
    return (
      <p>
        <Lozenge>{words.steps.cancelled}</Lozenge>
      </p>
    );
  const here = WAY.indexOf(step);
  return (
    <ol className="plain-list steps" aria-label={words.stepsLabel}>
      {WAY.map((one, index) => (
        <li
          key={one}
          className={index < here ? 'step step-done' : index === here ? 'step step-now' : 'step'}
          aria-current={index === here ? 'step' : undefined}
        >
          {words.steps[one]}
          {index < here ? <span className="hidden-text"> ({words.stepDone})</span> : null}
        </li>
      ))}
    </ol>
  );
}
