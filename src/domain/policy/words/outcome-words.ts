import { listWords, ruleWords } from '../../approvals/words';
import type { Routed } from '../types';

/** Rows and outcome in one line: "Low risk: Peer (any one)", "Freeze: refused". */
export function outcomeWords({ rows, outcome, stages }: Routed): string {
  const names = rows.map(({ name }) => name).join(' + ');
  switch (outcome) {
    case 'refuse':
      return `${names}: refused`;
    case 'automatic':
      return `${names}: automatic`;
    case 'stages':
      return `${names}: ${listWords(stages.map(({ name, rule, quorum }) => `${name} (${ruleWords(rule, quorum)})`))}`;
  }
}
