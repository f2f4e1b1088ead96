import type { ApprovalView } from '../../../../../src/contract/change';
import { text } from '../../../text';

const words = text.change.approval;

/** Which row of the policy asks these people, and what of the change made it apply. */
export function WhyThese({ approval }: { approval: ApprovalView }) {
  const { row, because, policy, roundId, roundNumber } = approval;
  if (row === '') return null;
  return (
    <details>
      <summary className="more small">{words.why.open}</summary>
      <div className="stack-tight">
        <p>{words.why.rule(row)}</p>
        {because.length > 0 ? (
          <ul>
            {because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : null}
        <p className="small subtle">
          {roundId === null ? '' : `${words.round(roundNumber)}. `}
          {words.why.policy(policy.version)}
        </p>
      </div>
    </details>
  );
}
