import type { ChangeTemplate } from '../../contract/templates';
import { checkTemplate } from '../../domain/templates/check-template';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { putTemplate } from './put-template';
import { subjectOf, TEMPLATE } from './template-record';
import { viewTemplate } from './view-template';

/** Templates of one project: the rules in force carry something of each, and one query lists them. */
const MOST = 100;

/**
 * Saves what people write of a template. It is a draft: what is in force goes on until the draft is approved. Editing a draft that
 * asks for its approval takes that back: what was approved is not what stands there now.
 */
export const saveTemplate: UseCase<'template.save'> = async (deps, request, { accountId }) => {
  const { projectId, id, revision, content } = request;
  const faults = checkTemplate(content);
  if (faults.length > 0)
    throw new Refusal(
      'BAD_INPUT',
      `The template can’t be saved. ${faults.map(({ message, remedy }) => `${message} ${remedy}`).join(' ')}`,
      'Nothing was changed.',
      { issues: faults },
    );
  if (revision === 0) await refuseTooMany(deps, projectId);
  await putTemplate(deps, { projectId, id, revision, by: accountId }, (before) => {
    const version = (before?.inForce?.template.version ?? 0) + 1;
    const template: ChangeTemplate = { ...content, id, version, projectId };
    return {
      inForce: before?.inForce ?? null,
      draft: { template, proposal: null },
      what: before?.draft?.proposal == null ? 'Draft saved' : 'Draft saved, its approval is taken back',
    };
  });
  return viewTemplate(deps, projectId, id, accountId);
};

async function refuseTooMany({ store }: Pick<Deps, 'store'>, projectId: string): Promise<void> {
  const subjects = await store.config.subjects(TEMPLATE, subjectOf(projectId, ''));
  if (subjects.length >= MOST)
    throw new Refusal(
      'CONFLICT',
      'A project has at most 100 templates.',
      'Edit one that nobody uses any more.',
    );
}
