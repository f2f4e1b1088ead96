import type { Approver, ApprovalPolicy } from '../../../contract/approval-policy';
import { atomsOf } from '../condition';
import { stagesIn, type LintRule, type PolicyFinding, type PolicySight } from './finding';

type Kind = keyof NonNullable<PolicySight['known']>;
interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly row: string;
  readonly stage?: string;
  readonly where: string;
}

const WORDS: Readonly<Record<Kind, string>> = {
  fields: 'field',
  services: 'service',
  boards: 'board',
  roles: 'project role',
  groups: 'group',
  calendars: 'calendar',
};

/** Ids that the site doesn't know (any more). */
export const lintReferences: LintRule = (policy, { known = {} }) => {
  const found = new Map<string, PolicyFinding>();
  for (const { kind, id, row, stage, where } of referencesIn(policy)) {
    if (known[kind]?.includes(id) !== false) continue;
    const key = `unknown-${kind}:${row}:${stage ?? ''}:${id}`;
    found.set(key, {
      id: key,
      // A service that is gone is named by no change: the row is only milder than it looks. Anything else can't be read.
      severity: kind === 'services' ? 'warning' : 'error',
      row,
      ...(stage !== undefined && { stage }),
      text: `${where} names the ${WORDS[kind]} "${id}", which doesn't exist.`,
      remedy: `Choose another ${WORDS[kind]}.`,
    });
  }
  return [...found.values()];
};

function referencesIn(policy: ApprovalPolicy): Reference[] {
  const conditions = policy.rows.flatMap(({ id: row, name, when }) => {
    const where = `Row "${name}"`;
    const atoms = when === 'otherwise' ? [] : atomsOf(when);
    return atoms.flatMap((atom): Reference[] => {
      if ('field' in atom) return [{ kind: 'fields', id: atom.field, row, where }];
      return atom.fact === 'service' ? atom.in.map((id) => ({ kind: 'services', id, row, where })) : [];
    });
  });
  const stages = stagesIn(policy).flatMap(({ row, stage, name: where }): Reference[] => {
    const at = { row: row.id, stage: stage.id, where };
    const { deadline } = stage;
    return [
      ...[...stage.approvers, ...(deadline?.to ?? [])].flatMap((one) =>
        referenceOf(one).map((reference) => ({ ...reference, ...at })),
      ),
      ...(deadline?.calendar != null ? [{ kind: 'calendars' as const, id: deadline.calendar, ...at }] : []),
    ];
  });
  return [...conditions, ...stages];
}

function referenceOf(approver: Approver): Pick<Reference, 'kind' | 'id'>[] {
  switch (approver.kind) {
    case 'group':
      return [{ kind: 'groups', id: approver.groupId }];
    case 'role':
      return [{ kind: 'roles', id: approver.roleId }];
    case 'field':
      return [{ kind: 'fields', id: approver.fieldId }];
    case 'board':
      return [{ kind: 'boards', id: approver.boardId }];
    case 'users':
    case 'serviceOwner':
    case 'teamLead':
      return [];
  }
}
