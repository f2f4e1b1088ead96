import type { StageDefinition } from '../../contract/approval-policy';
import { asSpokenIn, peopleKey, ruleCovers, strictestDeadline, strictestRules } from './strictness';

/** A stage with the row that asks for it. */
export interface AskedStage {
  readonly rowId: string;
  readonly stage: StageDefinition;
}

/**
 * The union of stages. Those of the same approvers become one with the strictest rule, the highest quorum, any veto, the
 * strictest deadline and the earliest turn; it is advisory only if all are. Rules that can't be compared ("3 approvals"
 * and "50 %") both stand, as two stages of the same people, whose one vote counts in both. Ids stay unique: a later
 * stage whose id is taken gets its row's id before its own.
 */
export function mergeStages(asked: readonly AskedStage[]): StageDefinition[] {
  const groups = new Map<string, AskedStage[]>();
  for (const one of asked) {
    const key = peopleKey(one.stage);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const taken = new Set<string>();
  return [...groups.values()].flatMap(mergeGroup).map(({ rowId, stage }) => {
    const id = freeId(taken, rowId, stage.id);
    taken.add(id);
    return id === stage.id ? stage : { ...stage, id };
  });
}

/** Stages of the same people, as few as say it all. */
function mergeGroup(group: readonly AskedStage[]): AskedStage[] {
  const [first, ...rest] = group;
  if (first === undefined || rest.length === 0) return [...group];
  const stages = group.map(({ stage }) => stage);
  const deadline = strictestDeadline(stages.map((stage) => stage.deadline));
  const turn = Math.min(...stages.map((stage) => stage.turn ?? 0));
  const rules = strictestRules(stages.map((stage) => asSpokenIn(first.stage, stage)));
  return rules.map((rule): AskedStage => {
    // It goes by the name of the first one that asks for just that.
    const namesake = group.find(({ stage }) => ruleCovers(asSpokenIn(first.stage, stage), rule)) ?? first;
    return {
      rowId: namesake.rowId,
      stage: {
        id: namesake.stage.id,
        name: namesake.stage.name,
        approvers: first.stage.approvers,
        rule,
        quorum: Math.max(...stages.map((stage) => stage.quorum)),
        veto: stages.some((stage) => stage.veto),
        firstDecides: stages.some((stage) => stage.firstDecides),
        ...(deadline && { deadline }),
        ...(stages.every((stage) => stage.advisory === true) && { advisory: true as const }),
        ...(turn > 0 && { turn }),
      },
    };
  });
}

function freeId(taken: ReadonlySet<string>, rowId: string, id: string): string {
  if (!taken.has(id)) return id;
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? `.${id}` : `.${id}.${number}`;
    // Ids have 80 characters at most; the end tells them apart.
    const next = `${rowId}${tail}`.slice(-80);
    if (!taken.has(next)) return next;
  }
}
