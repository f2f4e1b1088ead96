import type { RequestOf } from '../../contract/resolvers';
import type { Deps, UseCase } from '../deps';
import { exclusionsOf } from '../change/exclusions-of';
import { Refusal } from '../refusal';
import { followTemplate } from './follow-template';
import { putTemplate } from './put-template';
import { readRecord, type TemplateRecord } from './template-record';
import { viewTemplate } from './view-template';

type To = RequestOf<'template.status'>['to'];
type Status = NonNullable<TemplateRecord['inForce']>['status'];

const FROM: Readonly<Record<To, readonly Status[]>> = {
  suspended: ['active'],
  active: ['suspended'],
  retired: ['active', 'suspended'],
};
const WHAT: Readonly<Record<To, string>> = {
  suspended: 'Suspended',
  active: 'Taken back into use',
  retired: 'Retired',
};

/**
 * Suspends a template, takes it back into use, or retires it, with a reason. Its changes that haven't passed the gate follow; those in
 * implementation finish.
 */
export const changeStatus: UseCase<'template.status'> = async (deps, request, { accountId }) => {
  const { projectId, id, revision, to, reason } = request;
  const { value } = await readRecord(deps, projectId, id);
  if (to === 'active') {
    const why = await whyNotReinstate(deps, value, accountId);
    if (why !== null) throw new Refusal('NOT_ALLOWED', why, 'Ask another change manager to look at it.');
  }
  await putTemplate(deps, { projectId, id, revision, by: accountId }, (before, at) =>
    moved(before, to, { text: reason, by: accountId, at }),
  );
  await followTemplate(deps, projectId, id);
  return viewTemplate(deps, projectId, id, accountId);
};

/** The record with another status. A draft that never was in force is given up by retiring it. */
export function moved(
  before: TemplateRecord | null,
  to: To,
  why: NonNullable<NonNullable<TemplateRecord['inForce']>['why']>,
): TemplateRecord {
  const inForce = before?.inForce ?? null;
  const what = `${WHAT[to]}: ${why.text}`;
  if (inForce === null && before?.draft != null && to === 'retired')
    return { inForce: null, draft: null, what };
  if (inForce === null || !FROM[to].includes(inForce.status))
    throw new Refusal(
      'CONFLICT',
      `This can’t be done with a template that is ${inForce?.status ?? 'a draft'}.`,
      'Reload the page.',
    );
  return {
    inForce: {
      ...inForce,
      status: to,
      why: to === 'active' ? null : why,
      countsFrom: to === 'active' ? why.at : inForce.countsFrom,
    },
    draft: to === 'retired' ? null : (before?.draft ?? null),
    what,
  };
}

/** Who asked for a template's approval, or was excluded from it, doesn't judge whether it may come back. Null: this person may. */
export async function whyNotReinstate(
  { store }: Pick<Deps, 'store'>,
  { inForce }: TemplateRecord,
  accountId: string,
): Promise<string | null> {
  if (inForce?.status !== 'suspended' || inForce.approvedBy === null) return null;
  const state = await store.issues.get(inForce.approvedBy.issueId);
  const isExcluded = state !== null && exclusionsOf(state.duties).some((one) => one.accountId === accountId);
  return isExcluded
    ? `You took part in ${inForce.approvedBy.issueKey}, which asked for its approval: somebody else has to take it back into use.`
    : null;
}
