import { useId } from 'react';
import type { ClocksView, ClockView } from '../../../../src/contract/clocks';
import { layOutChain } from '../../format/chain-bars';
import { duration } from '../../format/duration';
import { text } from '../../text';

const words = text.clocks;
type Chain = ClocksView['chains'][number];
type Row = Chain['parts'][number];

/** What is left; of one that is over, how it ended. */
function Left({ left, clock }: { left: number | null; clock: ClockView | undefined }) {
  if (left === null)
    return <span className="subtle">{clock ? words.states[clock.state] : words.chain.notStarted}</span>;
  return left < 0 ? (
    <span className="over">{words.over(duration(left))}</span>
  ) : (
    <>{words.left(duration(left))}</>
  );
}

/** An SLA and the agreements that it rests on: one bar each for what is left. The words are for one that waits. */
function ChainTable({ chain, clocks }: { chain: Chain; clocks: readonly ClockView[] }) {
  const rows: readonly Row[] = [{ ...chain, agreement: 'SLA', words: '' }, ...chain.parts];
  const widths = layOutChain(rows.map(({ left }) => left));
  return (
    <table className="chain small" aria-label={`${words.chain.title}: ${chain.name}`}>
      <thead className="hidden-text">
        <tr>
          <th scope="col">{words.chain.agreement}</th>
          <th scope="col">{words.chain.left}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const clock = clocks.find(({ policyId }) => policyId === row.policyId);
          return (
            <tr key={row.policyId} className={index === 0 ? 'chain-whole' : 'chain-part'}>
              <th scope="row">
                <span className="chain-name">
                  {row.name} <span className="subtle agreement">{row.agreement}</span>
                  {clock?.state === 'paused' && row.words !== '' ? (
                    <span className="subtle chain-words">{row.words}</span>
                  ) : null}
                </span>
                <svg className="chain-bar" aria-hidden="true" focusable="false">
                  <rect className="bar-track" width="100%" height="100%" rx="2" />
                  <rect className="bar-used" width={`${widths[index] ?? 0}%`} height="100%" rx="2" />
                </svg>
              </th>
              <td className="number">
                <Left left={row.left} clock={clock} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What each SLA and the agreements behind it have left. */
export function Chains({ chains, clocks }: Pick<ClocksView, 'chains' | 'clocks'>) {
  const heading = useId();
  if (chains.length === 0) return null;
  return (
    <section className="chains stack-tight" aria-labelledby={heading}>
      <h3 id={heading}>{words.chain.title}</h3>
      {chains.map((chain) => (
        <ChainTable key={chain.policyId} chain={chain} clocks={clocks} />
      ))}
    </section>
  );
}
