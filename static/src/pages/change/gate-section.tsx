import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ChangeView } from '../../../../src/contract/change';
import { Section } from '../../components/section';
import { text } from '../../text';
import { isBeforeGate } from './before-gate';

const words = text.change.gate;

/** What is missing before implementation, with the remedy of each, and how strict the gate is. */
export function GateSection({ view, open }: { view: ChangeView; open: boolean }) {
  const { gate } = view;
  // Past the gate, what it would say now is beside the point; the headline says how the change came through.
  if (!isBeforeGate(view)) return null;
  return (
    <Section
      title={words.title}
      open={open}
      summary={
        <span className="row">
          {gate.mode === 'off' ? null : (
            <span>{gate.passes ? words.passes : words.missing(gate.missing.length)}</span>
          )}
          <Lozenge>{text.common.gateModes[gate.mode]}</Lozenge>
        </span>
      }
    >
      <p>{words[gate.mode]}</p>
      {gate.missing.length > 0 ? (
        <ul className="plain-list gate-list">
          {gate.missing.map((reason, index) => (
            <li key={`${reason.code} ${index}`}>
              <span className="strong">{reason.text}</span>
              <span>{reason.remedy}</span>
              <span className="code-word">{text.errors.code(reason.code)}</span>
            </li>
          ))}
        </ul>
      ) : gate.mode === 'off' ? null : (
        <p>{words.passes}</p>
      )}
    </Section>
  );
}
