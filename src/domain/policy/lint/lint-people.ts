import type { Approver, StageDefinition } from '../../../contract/approval-policy';
import { approverKey } from '../../approvals/approver-key';
import { countWords, listWords } from '../../approvals/words';
import { nameIn } from '../words/names';
import { stagesIn, type LintRule, type PolicyFinding, type PolicySight, type StagePlace } from './finding';

/** Stages that nobody can fill, that only excluded people could, or whose people can't see the change. */
export const lintPeople: LintRule = (policy, sight) =>
  stagesIn(policy).flatMap((place) => [
    ...tooFew(place, sight),
    ...onlyExcluded(place, sight),
    ...unseen(place, sight),
  ]);

type Part = Pick<PolicyFinding, 'severity' | 'text' | 'remedy'>;
const finding = (what: string, { row, stage }: StagePlace, part: Part): PolicyFinding => ({
  id: `${what}:${row.id}:${stage.id}`,
  row: row.id,
  stage: stage.id,
  ...part,
});

const rosterOf = (approver: Approver, { rosters }: PolicySight): readonly string[] | null => {
  if (approver.kind === 'users') return approver.accountIds;
  const key = approverKey(approver);
  return rosters !== undefined && Object.hasOwn(rosters, key) ? (rosters[key] ?? null) : null;
};

/** Everybody who sits in a stage; null when that depends on the change, or isn't known. */
function peopleOf(stage: StageDefinition, sight: PolicySight): string[] | null {
  const rosters = stage.approvers.map((one) => rosterOf(one, sight));
  return rosters.includes(null) ? null : [...new Set(rosters.flatMap((roster) => roster ?? []))];
}

function tooFew(place: StagePlace, sight: PolicySight): PolicyFinding[] {
  const { stage, name } = place;
  const { rule } = stage;
  const vias = new Set(stage.approvers.map(({ via }) => via));
  const stray = rule.kind === 'roles' ? rule.seats.filter(({ via }) => !vias.has(via)) : [];
  if (stray.length > 0)
    return [
      finding('unknown-role', place, {
        severity: 'error',
        text: `${name} counts approvals of ${listWords(stray.map(({ via }) => `"${via}"`))}, whom none of its approvers are called.`,
        remedy: 'Add the approvers, or correct the word.',
      }),
    ];
  const people = peopleOf(stage, sight);
  if (people === null) return [];
  if (people.length === 0)
    return [
      finding('nobody', place, {
        severity: 'error',
        text: `${name}: nobody may approve.`,
        remedy: 'Name approvers, or add people to the group, role or board.',
      }),
    ];
  const here = countWords(people.length, 'person', 'people');
  const found: PolicyFinding[] = [];
  if (stage.quorum > people.length)
    found.push(
      finding('quorum', place, {
        severity: 'error',
        text: `${name} has a quorum of ${stage.quorum}, and ${here} may vote.`,
        remedy: 'Lower the quorum, or add people.',
      }),
    );
  if (rule.kind === 'count' && rule.count > people.length)
    found.push(
      finding('count', place, {
        severity: 'error',
        text: `${name} asks for ${countWords(rule.count, 'approval')}, and ${here} may vote.`,
        remedy: 'Ask for fewer, or add people.',
      }),
    );
  const short = rule.kind === 'roles' ? shortRoles(stage, rule.seats, sight) : null;
  if (short !== null)
    found.push(
      finding('roles', place, {
        severity: 'error',
        text: `${name} asks for ${short.asked} of ${listWords(short.vias)}, and ${countWords(short.people, 'person', 'people')} can be that.`,
        remedy: 'Ask for fewer, or add people. One person fills one seat.',
      }),
    );
  return found;
}

interface Shortage {
  readonly vias: readonly string[];
  readonly asked: number;
  readonly people: number;
}

/** Roles that together ask for more people than there are (Hall 1935: if no such set exists, everybody finds a seat). */
function shortRoles(
  stage: StageDefinition,
  seats: readonly { readonly via: string; readonly count: number }[],
  sight: PolicySight,
): Shortage | null {
  const rosters = seats.map(({ via }) =>
    stage.approvers.flatMap((one) => (one.via === via ? (rosterOf(one, sight) ?? []) : [])),
  );
  // At most 10 roles, so at most 1023 sets.
  for (let set = 1; set < 2 ** seats.length; set += 1) {
    const among = seats.flatMap((_, index) => ((set >> index) & 1 ? [index] : []));
    const people = new Set(among.flatMap((index) => rosters[index] ?? [])).size;
    const asked = among.reduce((sum, index) => sum + (seats[index]?.count ?? 0), 0);
    if (asked > people) return { vias: among.map((index) => seats[index]?.via ?? ''), asked, people };
  }
  return null;
}

function onlyExcluded(place: StagePlace, sight: PolicySight): PolicyFinding[] {
  const { stage, name } = place;
  const duty = sight.dutyFields ?? [];
  const isDuty = (one: Approver): boolean => one.kind === 'field' && duty.includes(one.fieldId);
  if (stage.approvers.length > 0 && stage.approvers.every(isDuty))
    return [
      finding('only-excluded', place, {
        severity: 'error',
        text: `${name}: only people who have a part in the change could approve it, and they may not.`,
        remedy: 'Name other approvers.',
      }),
    ];
  const samples = sight.samples ?? [];
  const people = peopleOf(stage, sight);
  if (samples.length === 0 || people === null || people.length === 0) return [];
  const blocked = samples.filter(({ excluded }) => people.every((person) => excluded.includes(person)));
  if (blocked.length === 0) return [];
  const all = blocked.length === samples.length;
  return [
    finding('only-excluded', place, {
      severity: all ? 'error' : 'warning',
      text: `${name}: in ${all ? 'all' : String(blocked.length)} of ${countWords(samples.length, 'change')} of late everybody who may approve had a part in the change.`,
      remedy: 'Add approvers who neither raise nor implement changes.',
    }),
  ];
}

function unseen(place: StagePlace, sight: PolicySight): PolicyFinding[] {
  const blind = new Set(sight.cannotBrowse ?? []);
  const seats = place.stage.approvers.flatMap((one) => rosterOf(one, sight) ?? []);
  const cannot = [...new Set(seats)].filter((person) => blind.has(person));
  if (cannot.length === 0) return [];
  const all = new Set(seats).size === cannot.length && peopleOf(place.stage, sight) !== null;
  return [
    finding('cannot-see', place, {
      severity: all ? 'error' : 'warning',
      text: `${place.name}: ${listWords(cannot.map((id) => nameIn(sight.names?.people, id)))} can't see the changes of this project.`,
      remedy: 'Let them browse the project, or choose other approvers.',
    }),
  ];
}
