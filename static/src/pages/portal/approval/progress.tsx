import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PortalProgress } from '../../../../../src/contract/portal-approval';
import { PersonName } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.portalApproval;
const APPEARANCE = {
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'moved',
  automatic: 'success',
} as const;

/** "Approved by 2 of 3"; who, where the project shows names. */
export function Progress({ progress }: { progress: PortalProgress }) {
  const { decision, count, people } = progress;
  return (
    <>
      <p className="row">
        <Lozenge appearance={APPEARANCE[decision]} maxWidth="16rem">
          {words.decisions[decision]}
        </Lozenge>
        {count === '' ? null : <span>{words.counted(count)}</span>}
      </p>
      {people === null || people.length === 0 ? null : (
        <ul className="plain-list stack-tight" aria-label={words.people}>
          {people.map(({ accountId, vote }) => (
            <li key={accountId} className="promise-head">
              <PersonName accountId={accountId} />
              <span className="subtle">{vote === null ? words.notYet : words.votes[vote]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
