import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { GateView } from '../../../../../src/contract/admin';
import type { GateMode as Mode } from '../../../../../src/contract/common';
import { DatedMoment } from '../../../components/moment';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { EnforceForm, type Attestation } from './enforce-form';

const words = text.admin.gatePage;
const OTHERS: Record<Mode, readonly Mode[]> = {
  off: ['observe'],
  observe: ['enforce', 'off'],
  enforce: ['observe', 'off'],
};
const APPEARANCE = { off: 'default', observe: 'inprogress', enforce: 'success' } as const;

/** The mode in force and the way to the others. Only enforcing is asked twice: it can stop people at once. */
export function GateMode(props: {
  gate: GateView;
  canConfigure: boolean;
  busy: boolean;
  send: (request: { mode: Mode; attest?: Attestation }) => void;
}) {
  const { gate, canConfigure, busy, send } = props;
  const [asking, setAsking] = useState(false);
  return (
    <section className="stack-tight">
      <FocusHeading level="h2">{words.mode}</FocusHeading>
      <p className="row">
        <Lozenge appearance={APPEARANCE[gate.mode]}>{text.common.gateModes[gate.mode]}</Lozenge>
        <span className="subtle">
          {words.since} <DatedMoment at={gate.since} />
        </span>
      </p>
      <p>{text.admin.gateWords[gate.mode]}</p>
      {asking ? (
        <EnforceForm
          grandfathered={gate.grandfathered}
          busy={busy}
          cancel={() => setAsking(false)}
          send={(attest) => send({ mode: 'enforce', ...(attest ? { attest } : {}) })}
        />
      ) : (
        <div className="row">
          {OTHERS[gate.mode].map((mode) => (
            <Button
              key={mode}
              appearance={mode === 'enforce' ? 'primary' : mode === 'off' ? 'subtle' : 'default'}
              isDisabled={!canConfigure || busy}
              onClick={() => (mode === 'enforce' ? setAsking(true) : send({ mode }))}
            >
              {words.switchTo[mode]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
