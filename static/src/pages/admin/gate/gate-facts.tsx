import Lozenge from '@atlaskit/lozenge/lozenge';
import type { GateView } from '../../../../../src/contract/admin';
import { text } from '../../../text';

const words = text.admin.gatePage;

/** Whether the gate hangs in the workflow, and the way out that is always there. */
export function GateFacts({ gate }: { gate: GateView }) {
  return (
    <dl className="facts">
      <dt>
        <Lozenge appearance={gate.attached ? 'success' : 'removed'}>
          {gate.attached ? words.attached : words.notAttached}
        </Lozenge>
      </dt>
      <dd>{gate.attachment}</dd>
      <dt>{words.wayOut}</dt>
      <dd>{gate.wayOut}</dd>
    </dl>
  );
}
