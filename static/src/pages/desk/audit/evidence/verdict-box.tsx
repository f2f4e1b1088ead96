import Lozenge from '@atlaskit/lozenge/lozenge';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { EvidenceVerdict } from '../../../../../../src/contract/evidence';
import { text } from '../../../../text';

const words = text.evidence.file;

/** Whether the evidence is intact, and what was looked at; open at once where something is wrong. */
export function VerdictBox({ verdict, anchor }: { verdict: EvidenceVerdict; anchor: number | null }) {
  return (
    <SectionMessage
      appearance={verdict.intact ? 'success' : 'error'}
      title={verdict.intact ? words.intact : words.broken}
    >
      <p>{anchor === null ? words.notAnchored : words.anchored(anchor)}</p>
      <details open={!verdict.intact}>
        <summary className="more">{words.checks}</summary>
        <ul className="plain-list stack-tight">
          {verdict.checks.map(({ what, ok, detail }) => (
            <li key={what}>
              <Lozenge appearance={ok ? 'success' : 'removed'}>{ok ? words.ok : words.bad}</Lozenge>{' '}
              <span className="strong">{what}</span>: {detail}
            </li>
          ))}
        </ul>
      </details>
    </SectionMessage>
  );
}
