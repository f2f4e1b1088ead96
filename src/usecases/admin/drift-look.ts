import type { DriftCause, DriftItem } from '../../contract/upkeep';
import { blame, type AuditRecord } from '../../domain/provisioning/drift-blame';
import type { Finding } from '../../domain/provisioning/drift-types';
import { readAudit } from '../../jira/config/read-audit';
import type { DriftLook } from '../../store/drift';
import type { Write } from '../../store/transaction';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { readAdoption } from './adoption-record';
import { compareProject } from './drift-compare';
import { noteGate } from './note-gate';

const DAY_MS = 86_400_000;
/** How far back Jira is asked who did it when nobody has looked before. */
const LOOK_BACK_DAYS = 30;

export interface LookOptions {
  /** False: a large site is not read, LargeSite is thrown instead. */
  readonly anySize?: boolean;
  /** The repair that this look ends; its writes are made together with the result, once. */
  readonly repair?: { readonly jobId: string; readonly writes: () => Promise<readonly Write[]> };
}

/**
 * Compares a project with what it has adopted, and keeps what it found. Jira's audit log is read only if something new
 * differs.
 * @throws JiraError when the site can't be read, LargeSite
 */
export async function lookAt(
  deps: Deps,
  projectId: string,
  cause: DriftCause,
  { anySize = true, repair }: LookOptions = {},
): Promise<DriftLook> {
  const [adoption, before] = await Promise.all([
    readAdoption(deps, projectId),
    deps.store.drift.get(projectId),
  ]);
  const checkedAt = new Date(deps.clock.now()).toISOString();
  const compared =
    adoption === null || adoption.practices.length === 0
      ? null
      : await compareProject(deps, projectId, adoption, anySize);
  const present = compared?.site.rules?.projects[projectId]?.gate.attached;
  if (compared && compared.gateStands !== null && present !== undefined && present !== compared.gateStands)
    await noteGate(deps, projectId, compared.gateStands);
  const look: DriftLook = {
    checkedAt,
    cause,
    items: await withBlame(deps, compared?.findings ?? [], before),
    repairedBy: repair?.jobId ?? before?.repairedBy ?? null,
  };
  const isRecorded = repair === undefined || before?.repairedBy === repair.jobId;
  await deps.store.drift.put(projectId, look, isRecorded ? [] : await repair.writes());
  return look;
}

async function withBlame(
  deps: Deps,
  findings: readonly Finding[],
  before: DriftLook | null,
): Promise<DriftItem[]> {
  const known = before?.items ?? [];
  const isNews = findings.some(
    ({ item }) => !known.some((one) => one.id === item.id && one.text === item.text),
  );
  if (!isNews) return blame(findings, known, [], null);
  const from = before?.checkedAt ?? new Date(deps.clock.now() - LOOK_BACK_DAYS * DAY_MS).toISOString();
  let records: AuditRecord[] = [];
  let own: string | null = null;
  try {
    [records, own] = await Promise.all([readAudit(deps.jira, from), ownAccount(deps, null)]);
  } catch (error) {
    // Who did it is a help; that it differs is what matters.
    deps.log.error('drift.by-whom', error);
  }
  return blame(findings, known, records, own);
}
