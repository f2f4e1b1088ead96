import type { ApprovalPolicy, PolicyCondition } from '../../../contract/approval-policy';
import { applies, atomsOf, type PolicyAtom } from '../condition';
import type { Chosen } from '../join-rows';
import { listWords } from '../../approvals/words';
import type { PolicyInput } from '../types';
import { conditionWords } from './condition-words';

/** Why a row applies, in a sentence: 'Row 2 "Payments" applies: it touches S-1.' */
export function becauseWords(policy: ApprovalPolicy, { row, sure }: Chosen, asked: PolicyInput): string {
  const number = policy.rows.indexOf(row) + 1;
  const start = `Row ${number} "${row.name}" ${sure ? 'applies' : 'may apply'}`;
  if (row.when === 'otherwise') {
    return sure ? `${start}: no row before it does.` : `${start}: it isn't sure that another row does.`;
  }
  const unknown = unknownIn(row.when, asked);
  const words = `${start}: ${conditionWords(row.when)}`;
  if (unknown.length === 0) return `${words}.`;
  const are = unknown.length === 1 ? "isn't" : "aren't";
  return `${words}; ${listWords(unknown)} ${are} known, which counts as the most cautious.`;
}

/** What a condition asks about that isn't known. */
function unknownIn(condition: PolicyCondition, input: PolicyInput): string[] {
  const open = atomsOf(condition).filter((atom) => applies(atom, input) === 'maybe');
  return [...new Set(open.map(subjectWords))];
}

/** What an atom asks about. */
export function subjectWords(atom: PolicyAtom): string {
  switch (atom.fact) {
    case 'service':
      return 'the service';
    case 'field':
    case 'number':
      return `the field ${atom.field}`;
    case 'level':
      return 'the risk';
    case 'collision':
      return 'the worst conflict';
    case 'model':
      return 'the kind of work';
    case 'kind':
      return 'the kind of change';
    case 'label':
    case 'environment':
    case 'likelihood':
    case 'damage':
    case 'criticality':
    case 'freeze':
      return `the ${atom.fact}`;
  }
}
