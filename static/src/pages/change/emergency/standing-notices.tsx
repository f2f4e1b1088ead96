import SectionMessage from '@atlaskit/section-message/section-message';
import type { ChangeView } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.change.standing;

/** What is out of the ordinary about how the change is carried out: past the gate, or past its window. */
export function StandingNotices({ after }: { after: ChangeView['after'] }) {
  if (after === undefined) return null;
  const { unauthorised, overrunSince } = after;
  return (
    <>
      {unauthorised === null ? null : (
        <SectionMessage appearance="error" title={words.unauthorised.title} headingLevel="h3">
          <p>
            {unauthorised.by === null ? null : (
              <>
                {words.unauthorised.who} <PersonWord accountId={unauthorised.by} />,{' '}
              </>
            )}
            <Moment at={unauthorised.at} />. {words.unauthorised.follows}
          </p>
        </SectionMessage>
      )}
      {overrunSince === null ? null : (
        <SectionMessage appearance="warning" title={words.overrun.title} headingLevel="h3">
          <p>
            {words.overrun.since} <Moment at={overrunSince} />. {words.overrun.follows}
          </p>
        </SectionMessage>
      )}
    </>
  );
}
