import { isDeepStrictEqual } from 'node:util';
import type { Approver, PolicyRow, StageDefinition } from '../../contract/approval-policy';
import type { PolicyTable } from '../../contract/policies';
import { approverKey } from '../../domain/approvals/approver-key';
import { listWords, ruleWords } from '../../domain/approvals/words';
import { conditionWords } from '../../domain/policy/words/condition-words';
import { nameIn, type PolicyNames } from '../../domain/policy/words/names';
import { whenWords } from '../../domain/policy/words/row-words';

/** Ids that aren't known any more stand for themselves. */
export function approverWords(approver: Approver, names: PolicyNames): string {
  switch (approver.kind) {
    case 'group':
      return `group ${nameIn(names.groups, approver.groupId)}`;
    case 'board':
      return `board ${nameIn(names.boards, approver.boardId)}`;
    case 'role':
      return `role ${nameIn(names.roles, approver.roleId)}`;
    case 'field':
      return `people in ${nameIn(names.fields, approver.fieldId)}`;
    case 'users':
      return approver.accountIds.length === 1 ? '1 person' : `${approver.accountIds.length} people`;
    case 'serviceOwner':
      return 'owner of the service';
    case 'teamLead':
      return 'lead of the team';
  }
}

/** When a row applies, as it is read in the table. */
export const whenOf = (row: PolicyRow, names: PolicyNames): string =>
  row.when === 'otherwise' ? whenWords(row, names) : conditionWords(row.when, names);

/** What a row comes to, as the end of a line: "Peer (any one) and CAB (50 %)". */
export function outcomeOf({ outcome }: PolicyRow): string {
  switch (outcome.kind) {
    case 'automatic':
      return 'nobody has to approve';
    case 'refuse':
      return `refused: ${outcome.message.replace(/[.\s]+$/, '')}`;
    case 'stages':
      return listWords(
        outcome.stages.map(({ name, rule, quorum }) => `${name} (${ruleWords(rule, quorum)})`),
      );
  }
}

const HIT = { FIRST: 'the first row that applies decides', COLLECT: 'all rows that apply decide' } as const;

/** What a table changes against another, line by line, for people. Empty when they say the same. */
export function diffTables(before: PolicyTable, after: PolicyTable, names: PolicyNames = {}): string[] {
  const lines = before.hit === after.hit ? [] : [`Now ${HIT[after.hit]}.`];
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const now = new Set(after.rows.map(({ id }) => id));
  for (const row of before.rows)
    if (!now.has(row.id)) lines.push(`Row "${row.name}" is gone (${outcomeOf(row)}).`);
  after.rows.forEach((row, index) => {
    const was = old.get(row.id);
    if (was === undefined)
      lines.push(`Row ${index + 1} "${row.name}" is new: ${whenWords(row, names)}: ${outcomeOf(row)}.`);
    else lines.push(...rowChanges(was, row, names));
  });
  const order = (rows: readonly PolicyRow[], others: ReadonlySet<string>) =>
    rows.flatMap(({ id }) => (others.has(id) ? [id] : [])).join('\n');
  if (order(before.rows, now) !== order(after.rows, new Set(old.keys())))
    lines.push(`The rows have another order: ${after.rows.map(({ name }) => name).join(', ')}.`);
  return lines;
}

function rowChanges(was: PolicyRow, row: PolicyRow, names: PolicyNames): string[] {
  if (isDeepStrictEqual(was, row)) return [];
  const place = `Row "${row.name}"`;
  const lines = was.name === row.name ? [] : [`Row "${was.name}" is called "${row.name}" now.`];
  if (!isDeepStrictEqual(was.when, row.when))
    lines.push(`${place} applies to ${whenWords(row, names)}, before to ${whenWords(was, names)}.`);
  if (was.separateImplementer !== row.separateImplementer)
    lines.push(
      `${place}: requester and implementer ${row.separateImplementer === true ? 'must be two people' : 'may be one person'}.`,
    );
  if (was.outcome.kind === 'stages' && row.outcome.kind === 'stages')
    lines.push(...stageChanges(place, was.outcome.stages, row.outcome.stages, names));
  else if (!isDeepStrictEqual(was.outcome, row.outcome))
    lines.push(`${place}: ${outcomeOf(row)}, before ${outcomeOf(was)}.`);
  return lines;
}

function stageChanges(
  place: string,
  before: readonly StageDefinition[],
  after: readonly StageDefinition[],
  names: PolicyNames,
): string[] {
  const old = new Map(before.map((stage) => [stage.id, stage]));
  const now = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !now.has(id));
  return [
    ...gone.map(({ name }) => `${place}: stage "${name}" is gone.`),
    ...after.flatMap((stage) => {
      const was = old.get(stage.id);
      const at = `${place}, stage "${stage.name}"`;
      if (was === undefined) return [`${at} is new: ${stageWords(stage, names)}.`];
      if (isDeepStrictEqual(was, stage)) return [];
      const [is, before_] = [stageWords(stage, names), stageWords(was, names)];
      return [
        is === before_ ? `${at} is called otherwise than before.` : `${at}: ${is}; before: ${before_}.`,
      ];
    }),
  ];
}

/** A stage in one line: whom it asks, how many of them, by when. */
export function stageWords(stage: StageDefinition, names: PolicyNames): string {
  const { approvers, rule, quorum, deadline } = stage;
  const keys = new Map(approvers.map((one) => [approverKey(one), approverWords(one, names)]));
  const notes = [
    ruleWords(rule, quorum),
    ...(stage.veto ? ['with veto'] : []),
    ...(stage.firstDecides ? ['the first rejection decides'] : []),
    ...(stage.advisory === true ? ['advice only'] : []),
    ...((stage.turn ?? 0) > 0 ? [`turn ${stage.turn}`] : []),
    ...(deadline === undefined
      ? []
      : [`${deadline.then} after ${Math.round(deadline.afterMs / 360_000) / 10} h`]),
  ];
  return `${listWords([...keys.values()]) || 'nobody'}, ${notes.join(', ')}`;
}
