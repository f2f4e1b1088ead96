import Lozenge from '@atlaskit/lozenge/lozenge';
import type { SlaFinding } from '../../../../../../src/contract/sla-admin';
import { text } from '../../../../text';
import type { Place } from '../draft/place-of';
import { FindingPictureView } from './finding-picture';
import { useFindings } from './findings-context';

const words = text.sla.editor;

function Finding({ finding }: { finding: SlaFinding }) {
  return (
    <li className={`sla-finding sla-finding-${finding.severity}`}>
      <p>
        <Lozenge appearance={finding.severity === 'error' ? 'removed' : 'moved'}>
          {words.severity[finding.severity]}
        </Lozenge>{' '}
        {finding.text} <span className="subtle">{finding.remedy}</span>
      </p>
      {finding.picture ? <FindingPictureView picture={finding.picture} /> : null}
    </li>
  );
}

/** Findings with their remedy and picture. */
export function FindingList({ findings }: { findings: readonly SlaFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="plain-list stack-tight">
      {findings.map((finding, index) => (
        <Finding key={index} finding={finding} />
      ))}
    </ul>
  );
}

/** What the check found at one place of the editor. */
export const FindingsAt = ({ place }: { place: Place }) => <FindingList findings={useFindings(place)} />;
