import type {
  Approver,
  PolicyCondition,
  PolicyRow,
  StageDefinition,
} from '../../../../../src/contract/approval-policy';
import type { PolicyTable, PolicyView } from '../../../../../src/contract/policies';
import { text } from '../../../text';

const words = text.approvalPolicies;

/** What is edited: the table, and which findings somebody answers for. */
export interface Draft extends PolicyTable {
  readonly acknowledged: readonly { readonly id: string; readonly why: string }[];
}
export type Atom = Extract<PolicyCondition, { readonly fact: string }>;
export type Fact = Atom['fact'];

export const draftOf = ({ draft, newest }: PolicyView): Draft => {
  const { hit, rows } = draft?.table ?? newest.table;
  return { hit, rows, acknowledged: (draft?.acknowledged ?? []).map(({ id, why }) => ({ id, why })) };
};
export const sameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As the bridge takes it: what is sent is not changed here. */
export const sent = <T>(value: T): never => value as never;

/** An id that is free among these. */
export function freshId(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export const freshStage = (taken: readonly string[]): StageDefinition => ({
  id: freshId('stage', taken),
  name: words.stage.fresh,
  approvers: [],
  rule: { kind: 'any' },
  quorum: 0,
  veto: false,
  firstDecides: false,
});

export const freshRow = (taken: readonly string[]): PolicyRow => ({
  id: freshId('row', taken),
  name: words.rows.fresh,
  when: { fact: 'level', in: ['Low'] },
  outcome: { kind: 'stages', stages: [freshStage([])] },
});

export function freshAtom(fact: Fact): Atom {
  switch (fact) {
    case 'level':
      return { fact, in: ['High', 'Very high'] };
    case 'kind':
      return { fact, in: ['normal'] };
    case 'model':
    case 'service':
    case 'environment':
    case 'label':
      return { fact, in: [] };
    case 'field':
      return { fact, field: '', in: [] };
    case 'number':
      return { fact, field: '', atLeast: 1 };
    case 'likelihood':
    case 'damage':
    case 'criticality':
      return { fact, atLeast: 3 };
    case 'collision':
      return { fact, atLeast: 2 };
    case 'freeze':
      return { fact, is: true };
  }
}

export function freshApprover(kind: Approver['kind'], via: string): Approver {
  switch (kind) {
    case 'group':
      return { kind, groupId: '', via };
    case 'board':
      return { kind, boardId: '', via };
    case 'role':
      return { kind, roleId: '', via };
    case 'field':
      return { kind, fieldId: '', via };
    case 'users':
      return { kind, accountIds: [], via };
    case 'serviceOwner':
      return { kind, via: via || 'service owner' };
    case 'teamLead':
      return { kind, via: via || 'team lead' };
  }
}

const filled = (text: string): boolean => text.trim() !== '';

export function isWholeApprover(one: Approver): boolean {
  if (!filled(one.via)) return false;
  switch (one.kind) {
    case 'group':
      return filled(one.groupId);
    case 'board':
      return filled(one.boardId);
    case 'role':
      return filled(one.roleId);
    case 'field':
      return filled(one.fieldId);
    case 'users':
      return one.accountIds.length > 0;
    case 'serviceOwner':
    case 'teamLead':
      return true;
  }
}

function isWholeCondition(one: PolicyCondition): boolean {
  if ('fact' in one) return !('field' in one) || filled(one.field);
  if ('not' in one) return isWholeCondition(one.not);
  return ('all' in one ? one.all : one.any).every(isWholeCondition);
}

const isWholeRow = ({ name, when, outcome }: PolicyRow): boolean =>
  filled(name) &&
  (when === 'otherwise' || isWholeCondition(when)) &&
  (outcome.kind !== 'refuse' || filled(outcome.message)) &&
  (outcome.kind !== 'stages' ||
    (outcome.stages.length > 0 &&
      outcome.stages.every((stage) => filled(stage.name) && stage.approvers.every(isWholeApprover))));

/** Whether everything is filled in that has to be: what is half written would only be refused. */
export const isWhole = ({ rows }: Draft): boolean => rows.length > 0 && rows.every(isWholeRow);

export const replaced = <T>(items: readonly T[], at: number, item: T): T[] =>
  items.map((one, index) => (index === at ? item : one));
export const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);

/** The items with one moved by a step; the very list when it stands at the end already. */
export function moved<T>(items: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const [one, other] = [items[at], items[at + step]];
  if (one === undefined || other === undefined) return items;
  return items.map((item, index) => (index === at ? other : index === at + step ? one : item));
}
