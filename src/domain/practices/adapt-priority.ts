import type { PriorityScheme } from '../../contract/practices';
import { checkScheme } from '../priority/check-scheme';
import { sameName } from '../provisioning/match';
import type { Edit } from './adapt-edit';
import { wantedOptions, withOptions } from './adapt-options';
import type { PackSla, PracticePack } from './schema';

/** The project's own impact, urgency and matrix, in the place of the shipped ones. */
export function priorityEdits(scheme: PriorityScheme): Edit[] {
  const faults = checkScheme(scheme).map(({ where, text }) => `${where}: ${text}`);
  return [
    {
      where: 'priority matrix',
      refusal: () => (faults.length === 0 ? null : faults.join(' ')),
      apply: (pack) => withMatrix(withLists(pack, scheme), scheme),
    },
  ];
}

/** A practice without a matrix of its own has the same two fields, or a site would have two lists for one field. */
function withLists(pack: PracticePack, { impacts, urgencies }: PriorityScheme): PracticePack {
  const list = (before: PracticePack, ref: string, names: readonly string[]) =>
    withOptions(before, ref, (shipped) =>
      wantedOptions(
        shipped,
        names.map((name) => ({ name, from: null })),
      ),
    );
  const impactField = pack.matrix?.impactField ?? 'impact';
  const urgencyField = pack.matrix?.urgencyField ?? 'urgency';
  return list(list(pack, impactField, impacts), urgencyField, urgencies);
}

function withMatrix(pack: PracticePack, { priorities, cells }: PriorityScheme): PracticePack {
  return {
    ...pack,
    matrix: pack.matrix === null ? null : { ...pack.matrix, priorities, cells },
    slas: pack.slas.map((sla) => withTargets(sla, priorities)),
  };
}

/** Targets are kept by priority: by its name, or where the project has names of its own, by its rank. */
function withTargets(sla: PackSla, priorities: readonly string[]): PackSla {
  const ranked = sla.goals.flatMap((goal) => goal.priorities.map((name) => ({ name, goalId: goal.id })));
  const goalOf = (priority: string, rank: number) =>
    (ranked.find(({ name }) => sameName(name, priority)) ?? ranked[rank] ?? ranked.at(-1))?.goalId;
  const goals = sla.goals.map((goal) => ({
    ...goal,
    priorities: priorities.filter((priority, rank) => goalOf(priority, rank) === goal.id),
  }));
  return { ...sla, goals: goals.filter((goal) => goal.priorities.length > 0) };
}
