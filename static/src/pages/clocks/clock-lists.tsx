import type { ClocksView, ClockView } from '../../../../src/contract/clocks';
import { Section } from '../../components/section';
import { text } from '../../text';
import { Chains } from './chains';
import { Clock } from './clock';
import { tallyWords } from './headline';
import { byUrgency, standingOf } from './urgency';

const words = text.clocks;
/** More agreements behind the scenes than this would push the customer's own out of sight. */
const SHOWN = 2;

const List = ({ clocks, name }: { clocks: readonly ClockView[]; name: string }) => (
  <ul className="plain-list clock-list" aria-label={name}>
    {clocks.map((clock) => (
      <Clock key={clock.policyId} clock={clock} />
    ))}
  </ul>
);

/**
 * Every clock, most urgent first, and what those that rest on each other have left. OLAs and UCs fold up where there are many,
 * and open where one of them is late.
 */
export function ClockLists({ clocks, chains }: Pick<ClocksView, 'clocks' | 'chains'>) {
  const sorted = byUrgency(clocks);
  const behind = sorted.filter(({ agreement }) => agreement !== 'SLA');
  if (behind.length <= SHOWN)
    return (
      <>
        <List clocks={sorted} name={words.title} />
        <Chains chains={chains} clocks={clocks} />
      </>
    );
  const agreed = sorted.filter(({ agreement }) => agreement === 'SLA');
  return (
    <>
      {agreed.length === 0 ? null : <List clocks={agreed} name={words.title} />}
      <Chains chains={chains} clocks={clocks} />
      <Section
        title={words.behind}
        summary={<span className="small">{tallyWords(behind)}</span>}
        open={behind.some((clock) => standingOf(clock) === 'late')}
      >
        <p className="small subtle">{words.behindWhy}</p>
        <List clocks={behind} name={words.behind} />
      </Section>
    </>
  );
}
