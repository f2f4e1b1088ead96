import { packBody, unpackBody } from './body';
import { StoreCorrupt } from './errors';
import { bodySchema, factPage, rowSchema, type Body } from './issue-state-schema';
import type { IssueState } from './issue-state-types';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRows, getRowsInBatches, type Row } from './kvs';
import { offload } from './offload-facts';
import { offloadRounds } from './offload-rounds';
import { writeTogether, type Write } from './transaction';
import type { ObservedFact } from '../domain/history/facts';

export interface IssueStates {
  get(issueId: string): Promise<IssueState | null>;
  /** Several, in the order asked; null where there is none. One read for every 25. */
  getMany(issueIds: readonly string[]): Promise<(IssueState | null)[]>;
  /**
   * Writes the aggregate as version n+1 if version n is still there, together with the audit records of what
   * happened. Throws VersionConflict otherwise. Version 0 creates the head first. Returns what was written.
   */
  save(state: IssueState, audit: readonly Write[]): Promise<IssueState>;
  /** Facts that were moved to ledger pages, oldest first. No call when there are none. */
  olderFacts(state: IssueState): Promise<ObservedFact[]>;
}

export const issueStates: IssueStates = {
  get: async (issueId) => stateOfRow(issueId, await getRow(ENTITY.issueState, KEY.issue(issueId))),
  getMany: async (issueIds) => {
    const keys = issueIds.map((issueId) => ({ entity: ENTITY.issueState, key: KEY.issue(issueId) }));
    const rows = await getRowsInBatches(keys);
    return rows.map((row, index) => stateOfRow(issueIds[index] ?? '', row));
  },
  save: async (state, audit) => {
    const key = KEY.issue(state.issueId);
    if (state.version === 0) await createRow(ENTITY.issueState, key, preparedRow(state));
    const facts = offload(state);
    const { kept, pages } = offloadRounds(facts.kept);
    const next = { ...kept, version: state.version + 1 };
    const head = { entity: ENTITY.issueState, key, row: rowOf(next, next.version), ifVersion: state.version };
    await writeTogether([head, ...facts.pages, ...pages, ...audit]);
    return next;
  },
  olderFacts: async ({ issueId, pages }) => {
    if (pages === 0) return [];
    const keys = Array.from({ length: pages }, (_, index) => KEY.ledgerPage(issueId, index + 1));
    const rows = await getRows(keys.map((key) => ({ entity: ENTITY.ledgerPage, key })));
    return rows.flatMap((row, index) => unpackBody(keys[index] ?? '', row?.['body'], factPage));
  },
};

export function stateOfRow(issueId: string, row: Row | undefined): IssueState | null {
  // Version 0 was only prepared: whoever did so stopped before recording anything.
  if (row === undefined || row['version'] === 0) return null;
  const key = KEY.issue(issueId);
  const head = rowSchema.safeParse(row);
  if (!head.success) throw new StoreCorrupt(key, head.error.issues[0]?.message ?? 'wrong shape');
  const { version, projectId, practice, issueKey, phase, dueAt, slaDue, seenAt } = head.data;
  const { schema: _, ...body } = unpackBody(key, row['body'], bodySchema);
  const dues = { dueAt: dueAt ?? null, slaDue: slaDue ?? null };
  return { issueId, issueKey, projectId, practice, version, phase, ...dues, seenAt, ...body };
}

/** The head at version 0: it exists so that the first conditional write can succeed, and says nothing yet. */
function preparedRow({ projectId, practice, issueKey, phase, seenAt }: IssueState): Row {
  return { version: 0, projectId, practice, issueKey, phase, seenAt, body: packBody(null) };
}

const planOf = ({
  telling,
  outside,
  ...plan
}: NonNullable<IssueState['plan']>): NonNullable<Body['plan']> => ({
  ...plan,
  conflicts: [...plan.conflicts],
  ...(outside && { outside: [...outside] }),
  ...(telling && { telling: [...telling] }),
});

function rowOf(state: IssueState, version: number): Row {
  const {
    issueId: _,
    issueKey,
    projectId,
    practice,
    version: _version,
    phase,
    dueAt,
    slaDue,
    seenAt,
    ...rest
  } = state;
  const { cleared, ...duties } = rest.duties;
  const body: Body = {
    ...rest,
    schema: 1,
    facts: [...rest.facts],
    duties: {
      ...duties,
      reporters: [...rest.duties.reporters],
      implementers: [...rest.duties.implementers],
      taskAssignees: [...rest.duties.taskAssignees],
      ...(cleared && { cleared: [...cleared] }),
    },
    assessments: [...rest.assessments],
    rounds: [...rest.rounds],
    ballots: rest.ballots.map(({ conditions, for: principals, ...ballot }) => ({
      ...ballot,
      ...(conditions && { conditions: [...conditions] }),
      ...(principals && { for: [...principals] }),
    })),
    verdicts: rest.verdicts.map((verdict) => ({ ...verdict, missing: [...verdict.missing] })),
    unauthorised: [...rest.unauthorised],
    fired: rest.fired.map(({ actions, ...one }) => ({ ...one, ...(actions && { actions: [...actions] }) })),
    clocks: [...rest.clocks],
    openCases: [...rest.openCases],
    pins: { ...rest.pins },
    breachNotes: [...rest.breachNotes],
    answers: [...rest.answers],
    overrides: [...rest.overrides],
    plan: rest.plan && planOf(rest.plan),
    exceptions: [...rest.exceptions],
    acknowledged: [...rest.acknowledged],
    results: [...rest.results],
    suspects: [...rest.suspects],
    roster: [...rest.roster],
    conditionsMet: [...rest.conditionsMet],
    said: [...rest.said],
    emergency: [...rest.emergency],
    reviews: rest.reviews.map((review) => ({
      ...review,
      deviations: [...review.deviations],
      actions: [...review.actions],
    })),
    actual: [...rest.actual],
    asked: rest.asked.map(({ remindAt, ...seat }) => ({
      ...seat,
      reminded: [...seat.reminded],
      ...(remindAt && { remindAt: [...remindAt] }),
    })),
    jsmApprovals: rest.jsmApprovals.map((one) => ({ ...one, answers: [...one.answers] })),
    incident: rest.incident && { ...rest.incident, names: [...rest.incident.names] },
    told: rest.told && {
      ...rest.told,
      names: [...rest.told.names],
      serviceIds: [...rest.told.serviceIds],
    },
    waitingMails: rest.waitingMails.map(({ at, to }) => ({ at, to: [...to] })),
  };
  const dues = { ...(dueAt !== null && { dueAt }), ...(slaDue !== null && { slaDue }) };
  return { version, projectId, practice, issueKey, phase, ...dues, seenAt, body: packBody(body) };
}
