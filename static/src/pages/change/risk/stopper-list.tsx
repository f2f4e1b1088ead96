import SectionMessage from '@atlaskit/section-message/section-message';
import type { AssessmentView } from '../../../../../src/contract/change';
import { text } from '../../../text';

/** What holds the level at High or above until it is mended. */
export function StopperList({ stoppers }: { stoppers: AssessmentView['stoppers'] }) {
  if (stoppers.length === 0) return null;
  return (
    <SectionMessage appearance="error" title={text.change.risk.stoppers} headingLevel="h4">
      <ul>
        {stoppers.map((stopper) => (
          <li key={stopper.id}>
            {stopper.text} <span className="subtle">{stopper.remedy}</span>
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
