import type { DelegationScope } from '../../../../../src/contract/delegations';
import { text } from '../../../text';
import { instantOf, localOf } from '../../change/deeds/local-moment';

const words = text.delegation.form;
const [DAY, LONGEST_DAYS] = [86_400_000, 366];

export type ScopeKind = DelegationScope['kind'];

/** What is written in the form. Times as the browser writes them, by the viewer's clocks. */
export interface DelegationDraft {
  readonly to: string | null;
  readonly from: string;
  readonly until: string;
  readonly kind: ScopeKind;
  readonly projects: readonly string[];
  readonly boards: readonly string[];
  readonly note: string;
}
export type DelegationFaults = Partial<Record<'to' | 'from' | 'until' | 'projects' | 'boards', string>>;
interface Viewer {
  readonly accountId: string | null;
  readonly timeZone: string;
  readonly now: number;
}

/** From now on, for a week: a place to begin. */
export const blankDelegation = ({ now, timeZone }: Viewer): DelegationDraft => ({
  ...{ to: null, kind: 'all', projects: [], boards: [], note: '' },
  from: localOf(new Date(now).toISOString(), timeZone),
  until: localOf(new Date(now + 7 * DAY).toISOString(), timeZone),
});

/** What has to be mended before it is sent, by field. Overlaps are for the back end to find. */
export function faultsIn(draft: DelegationDraft, { accountId, timeZone, now }: Viewer): DelegationFaults {
  const [from, until] = [instantOf(draft.from, timeZone), instantOf(draft.until, timeZone)];
  const faults: DelegationFaults = {};
  if (draft.to === null) faults.to = words.toNeeded;
  else if (draft.to === accountId) faults.to = words.self;
  if (from === null) faults.from = words.fromNeeded;
  if (until === null) faults.until = words.fromNeeded;
  else if (Date.parse(until) <= now) faults.until = words.untilPast;
  else if (from !== null && until <= from) faults.until = words.untilOrder;
  else if (from !== null && Date.parse(until) - Date.parse(from) > LONGEST_DAYS * DAY)
    faults.until = words.tooLong;
  if (draft.kind === 'projects' && draft.projects.length === 0) faults.projects = words.projectsNeeded;
  if (draft.kind === 'boards' && draft.boards.length === 0) faults.boards = words.boardsNeeded;
  return faults;
}

export const scopeOf = ({ kind, projects, boards }: DelegationDraft): DelegationScope =>
  kind === 'all' ? { kind } : { kind, ids: [...(kind === 'projects' ? projects : boards)] };
