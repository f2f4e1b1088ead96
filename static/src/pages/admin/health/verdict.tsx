import SectionMessage from '@atlaskit/section-message/section-message';
import type { HealthView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';

const words = text.health;
const APPEARANCE = { well: 'success', look: 'warning', unwell: 'error', unknown: 'warning' } as const;

/** The one line that answers whether Steward is well, and what is not. */
export function Verdict({ view }: { view: HealthView }) {
  const { verdict, reasons, at } = view;
  return (
    <>
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <SectionMessage appearance={APPEARANCE[verdict]} title={words.verdicts[verdict]} headingLevel="h3">
        {reasons.length > 0 ? (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{words.reasons[reason]}</li>
            ))}
          </ul>
        ) : null}
        {verdict === 'well' ? <p>{words.allWell}</p> : null}
        <p className="subtle">
          {words.checks.looked} <Moment at={at} />
        </p>
      </SectionMessage>
    </>
  );
}
