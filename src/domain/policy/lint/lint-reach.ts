import type { ApprovalPolicy, PolicyRow } from '../../../contract/approval-policy';
import { LEVELS } from '../../risk/types';
import { atomsOf } from '../condition';
import type { PolicyFinding, PolicySight } from './finding';
import { inputWords } from './input-words';
import type { Overlap, Survey } from './survey';

/** Overlaps beyond this many are counted, not listed. */
const MOST_OVERLAPS = 20;

/** Rows that never apply, rows that get into each other's way, and what only "otherwise" catches. */
export function lintReach(policy: ApprovalPolicy, sight: PolicySight, seen: Survey): PolicyFinding[] {
  return [...unreachable(policy, seen), ...overlaps(policy, sight, seen), ...gaps(policy, seen)];
}

function unreachable(policy: ApprovalPolicy, seen: Survey): PolicyFinding[] {
  return policy.rows.flatMap((row, index): PolicyFinding[] => {
    const found = seen.rows[index];
    if (found === undefined || found.decides !== null) return [];
    const why = found.applies
      ? 'every change that it names is decided by a row before it'
      : 'its conditions contradict each other';
    const base = { id: `unreachable:${row.id}`, row: row.id };
    if (!seen.exact)
      return [
        {
          ...base,
          severity: 'info',
          text: `Row "${row.name}" applied to none of ${seen.looked} inputs that were drawn. The table asks too much to look at all of them, so it may still apply to some.`,
          remedy: 'Check whether it is meant.',
        },
      ];
    if (row.when === 'otherwise')
      return [
        {
          ...base,
          severity: 'info',
          text: `Row "${row.name}" is never needed: the rows before it name every change. It stays as a net for what isn't known.`,
          remedy: 'Nothing has to be done.',
        },
      ];
    return [
      {
        ...base,
        severity: 'warning',
        text: `Row "${row.name}" never applies: ${why}.`,
        remedy: found.applies ? 'Move it up, or delete it.' : 'Correct its conditions, or delete it.',
        fix: { text: 'Delete the row', rows: policy.rows.filter((one) => one !== row) },
      },
    ];
  });
}

const outcomeOf = ({ outcome, separateImplementer }: PolicyRow): string =>
  JSON.stringify([outcome, separateImplementer ?? false]);

function overlaps(policy: ApprovalPolicy, sight: PolicySight, seen: Survey): PolicyFinding[] {
  const all = seen.overlaps.flatMap((overlap) => overlapFinding(policy, sight, overlap));
  if (all.length <= MOST_OVERLAPS) return all;
  // What is doubtful is never among those that are only counted.
  const listed = [...all]
    .sort((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'))
    .slice(0, Math.max(MOST_OVERLAPS, all.filter(({ severity }) => severity !== 'info').length));
  return [
    ...listed,
    {
      id: 'more-overlaps',
      severity: 'info',
      text: `${all.length - listed.length} more pairs of rows apply to the same changes.`,
      remedy: 'Narrow the conditions if the table is hard to follow.',
    },
  ];
}

function overlapFinding(policy: ApprovalPolicy, sight: PolicySight, overlap: Overlap): PolicyFinding[] {
  const first = policy.rows[overlap.first];
  const second = policy.rows[overlap.second];
  if (first === undefined || second === undefined || outcomeOf(first) === outcomeOf(second)) return [];
  const base = { id: `overlap:${first.id}:${second.id}`, row: second.id };
  const example = `For example: ${inputWords(policy, overlap.example, sight.names)}.`;
  const names = `Rows "${first.name}" and "${second.name}" both name some changes`;
  if (policy.hit === 'FIRST')
    return [
      {
        ...base,
        severity: 'info',
        text: `${names}, and "${first.name}" decides them. ${example}`,
        remedy: `Move "${second.name}" up if it should.`,
      },
    ];
  const kinds = [first.outcome.kind, second.outcome.kind];
  if (kinds.every((kind) => kind === 'stages'))
    return [
      {
        ...base,
        severity: 'info',
        text: `${names}, which then need the approvals of both. ${example}`,
        remedy: 'Nothing has to be done if that is meant.',
      },
    ];
  return [
    {
      ...base,
      severity: 'warning',
      text: `${names} and say different things: ${kinds.includes('refuse') ? 'they are refused' : 'they need the approvals'}. ${example}`,
      remedy: 'Narrow one of the two conditions.',
    },
  ];
}

/** Levels, kinds, models and environments that the table names, and that yet only its last row decides. */
function gaps(policy: ApprovalPolicy, seen: Survey): PolicyFinding[] {
  const end = policy.rows.findIndex(({ when }) => when === 'otherwise');
  if (end < 0 || !seen.exact) return [];
  const asked = new Set(
    policy.rows.flatMap(({ when }) => (when === 'otherwise' ? [] : atomsOf(when).map(({ fact }) => fact))),
  );
  const levels = new Set<string>();
  const caught = new Set<string>();
  seen.each((input, deciding) => {
    if (input.level !== null) (deciding.some((index) => index !== end) ? caught : levels).add(input.level);
  });
  return !asked.has('level')
    ? []
    : LEVELS.filter((level) => levels.has(level) && !caught.has(level)).map((level) => ({
        id: `gap:${level}`,
        severity: 'info',
        row: policy.rows[end]?.id ?? '',
        text: `Nothing but "${policy.rows[end]?.name ?? 'otherwise'}" decides changes of ${level} risk.`,
        remedy: `Add a row for ${level} if it should be decided differently from everything else.`,
      }));
}
