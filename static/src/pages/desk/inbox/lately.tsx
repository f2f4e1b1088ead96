import Lozenge from '@atlaskit/lozenge/lozenge';
import type { VotedLately } from '../../../../../src/contract/approver-inbox';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { Section } from '../../../components/section';
import { text } from '../../../text';

const words = text.approverInbox.lately;
const APPEARANCE = { approve: 'success', reject: 'removed', abstain: 'default' } as const;

/** What the viewer voted on lately, and where each approval stands now. */
export function Lately({ recent, siteUrl }: { recent: readonly VotedLately[]; siteUrl: string }) {
  return (
    <Section level="h2" title={words.title} summary={words.count(recent.length)}>
      {recent.length === 0 ? <p className="subtle">{words.none}</p> : null}
      <ul className="plain-list stack-tight">
        {recent.map((one) => (
          <li key={`${one.issueId} ${one.at}`} className="row lately-line">
            <Lozenge appearance={APPEARANCE[one.vote]}>{words.votes[one.vote]}</Lozenge>
            {one.key === null ? (
              <span className="subtle">{words.gone}</span>
            ) : (
              <>
                <OutsideLink href={`${siteUrl}/browse/${one.key}`}>{one.key}</OutsideLink>
                <span>{one.summary}</span>
              </>
            )}
            <span className="small subtle">
              <Moment at={one.at} />
              {one.state === '' ? '' : `. ${one.state}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
