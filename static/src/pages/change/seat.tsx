import Lozenge from '@atlaskit/lozenge/lozenge';
import type { StageView } from '../../../../src/contract/change';
import { Moment } from '../../components/moment';
import { PersonName } from '../../components/person-name';
import { text } from '../../text';

const APPEARANCE = { approve: 'success', reject: 'removed', abstain: 'default' } as const;

/** One person in a stage: through what, and how and when they voted. */
export function Seat({ seat, preview }: { seat: StageView['seats'][number]; preview: boolean }) {
  const words = text.change.approval;
  return (
    <li>
      <PersonName accountId={seat.accountId} />
      <span className="subtle small">{words.through(seat.via)}</span>
      <span className="seat-state">
        {seat.vote === null ? null : (
          <Lozenge appearance={seat.excluded ? 'default' : APPEARANCE[seat.vote]}>
            {text.change.votes[seat.vote]}
          </Lozenge>
        )}
        {seat.excluded ? (
          <span className="small">
            {words.notCounted} {seat.excluded}
          </span>
        ) : null}
        {seat.vote === null && !seat.excluded && !preview ? (
          <span className="subtle">{words.missing}</span>
        ) : null}
        {seat.votedAt === null ? null : (
          <span className="subtle small">
            <Moment at={seat.votedAt} />
          </span>
        )}
      </span>
    </li>
  );
}
