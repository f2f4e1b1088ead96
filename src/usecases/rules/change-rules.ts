import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { fitsOneRecord } from '../../store/body';
import { RULES_WRITES } from '../../store/rules';
import { MAX_WRITES, retryOnConflict, type Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

/** What is recorded about a change of the rules, in the chain of each of these projects. */
export interface Recorded {
  /** Ids of projects, or "site". The last ones are left out where a transaction would not hold them all. */
  readonly subjects: readonly string[];
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface RulesChange {
  /** The rules as they will be; their version is set here. */
  readonly rules: RulesInForce;
  readonly record: Recorded;
  /** Written in the same transaction. */
  readonly together?: readonly Write[];
}

/** Each chain's record with its head. */
const CHAIN_WRITES = 2;

/**
 * Changes the rules in force and records it in one transaction. `change` is given the rules as they are now and the
 * instant; it may be called again when somebody else was quicker. It gives null when nothing differs: then nothing is
 * written. Gives the rules as they are afterwards.
 * @throws Refusal NOT_ADOPTED before the first adoption, CONFLICT when the rules would outgrow one record
 */
export async function changeRules(
  deps: Pick<Deps, 'store' | 'clock'>,
  by: string,
  change: (rules: RulesInForce, at: string) => Promise<RulesChange | null>,
): Promise<RulesInForce> {
  return retryOnConflict(async () => {
    const before = await readRules(deps);
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const wanted = await change(before, at);
    if (wanted === null) return before;
    const after = { ...wanted.rules, version: before.version + 1 };
    refuseTooLarge(after);
    const { record, together = [] } = wanted;
    const room = Math.floor((MAX_WRITES - RULES_WRITES - together.length) / CHAIN_WRITES);
    const entry = {
      kind: record.kind,
      at: now,
      actor: by,
      data: { ...record.data, version: after.version },
    };
    const audit: Write[] = [];
    for (const subject of [...new Set(record.subjects)].slice(0, room))
      audit.push(...(await deps.store.projectAudit.writes(subject, [entry])));
    await deps.store.rules.put(after, by, at, [...audit, ...together]);
    return after;
  });
}

/** @throws Refusal NOT_ADOPTED before the first adoption */
export async function readRules(deps: Pick<Deps, 'store'>): Promise<RulesInForce> {
  const rules = await deps.store.rules.get();
  if (rules === null) throw notAdopted();
  return rules;
}

/** The rules of one project. @throws Refusal NOT_ADOPTED when it has adopted nothing that the engine works on */
export function projectIn(rules: RulesInForce, projectId: string): ProjectRules {
  const project = Object.hasOwn(rules.projects, projectId) ? rules.projects[projectId] : undefined;
  if (project === undefined) throw notAdopted();
  return project;
}

const notAdopted = (): Refusal =>
  new Refusal(
    'NOT_ADOPTED',
    'This project has not adopted a practice with clocks yet.',
    'Adopt incident management, or another practice that has clocks, first.',
  );

/** The rules with one project changed. */
export const withProject = (rules: RulesInForce, project: ProjectRules): RulesInForce => ({
  ...rules,
  projects: { ...rules.projects, [project.projectId]: project },
});

function refuseTooLarge(rules: RulesInForce): void {
  if (fitsOneRecord(rules)) return;
  throw new Refusal(
    'CONFLICT',
    'The rules of all projects are one record that is read at every ticket, and with this they would outgrow what Forge keeps in one value (240 KiB).',
    'Make policies shorter: fewer goals, fewer values in conditions, shorter texts. Versions stay for good, because past tickets are explained by them.',
  );
}
