import type { ApprovalView } from '../../../../../src/contract/change';
import { DayMoment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';

const words = text.change.vote;
const SHORT = 8;

/** In whose place the viewer votes, and until when. */
function Delegations({ approval }: { approval: ApprovalView }) {
  const { accountId } = useSight();
  const { you, delegations } = approval;
  const given = delegations.filter(({ principal }) => principal === accountId);
  const untilOf = (principal: string) => delegations.find((one) => one.principal === principal)?.until;
  return (
    <>
      {you.for.length > 0 ? (
        <p>
          {words.alsoFor}{' '}
          {you.for.map((principal, index) => {
            const until = untilOf(principal);
            return (
              <span key={principal}>
                {index === 0 ? '' : ', '}
                <span className="strong">
                  <PersonWord accountId={principal} />
                </span>
                {until === undefined ? null : (
                  <span className="subtle">
                    {' '}
                    ({words.until} <DayMoment at={until} />)
                  </span>
                )}
              </span>
            );
          })}{' '}
          {words.alsoForToo}
        </p>
      ) : null}
      {given.map(({ id, to, until }) => (
        <p key={id}>
          {words.handedOver} <PersonWord accountId={to} />{' '}
          <span className="subtle">
            ({words.until} <DayMoment at={until} />)
          </span>
          . {words.handedOverWhy}
        </p>
      ))}
    </>
  );
}

/** What the viewer votes on, by its short seal, and for whom. */
export const BallotContent = ({ approval }: { approval: ApprovalView }) => (
  <>
    <Delegations approval={approval} />
    <details>
      <summary className="more small">
        {words.content} ({words.seal} <span className="seal">{approval.seal.slice(0, SHORT)}</span>)
      </summary>
      <p className="small subtle">
        {words.sealWhy} <span className="seal">{approval.seal}</span>
      </p>
    </details>
  </>
);
