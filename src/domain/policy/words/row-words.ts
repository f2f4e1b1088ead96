import type { PolicyRow } from '../../../contract/approval-policy';
import { listWords } from '../../approvals/words';
import { conditionWords } from './condition-words';
import type { PolicyNames } from './names';

/** When a row applies: "Low and Medium" of a row about levels alone, "everything else" of the last one. */
export function whenWords({ when }: PolicyRow, names: PolicyNames = {}): string {
  if (when === 'otherwise') return 'everything else';
  return 'fact' in when && when.fact === 'level' ? listWords(when.in) : conditionWords(when, names);
}

const SHIPPED_ROWS: Readonly<Record<string, string>> = {
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
  otherwise: 'Very high risk',
};

/** What a row of the shipped policy is called; any other is called by its id. For rounds that don't record the row's name. */
export const rowWords = (rowId: string): string =>
  Object.hasOwn(SHIPPED_ROWS, rowId) ? (SHIPPED_ROWS[rowId] as string) : rowId;
