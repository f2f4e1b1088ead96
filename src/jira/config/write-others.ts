import * as z from '../../shape';
import { sameName } from '../../domain/provisioning/match';
import type { Action } from '../../domain/provisioning/types';
import { done, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { idName } from './shapes';
import { startTask } from './tasks';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

export async function createLinkType(
  context: ActionContext,
  action: Of<'createLinkType'>,
): Promise<ActionResult> {
  const { jira } = context;
  const present = context.again
    ? (
        await jira.call(CONFIG_ENDPOINTS.getLinkTypes, {
          answer: z.object({ issueLinkTypes: z.array(idName) }),
        })
      ).issueLinkTypes
    : [];
  const found = present.find((type) => sameName(type.name, action.name));
  const { name, inward, outward } = action;
  const type =
    found ??
    (await jira.call(CONFIG_ENDPOINTS.createLinkType, { body: { name, inward, outward }, answer: idName }));
  return done({ [action.ref]: type.id }, [{ kind: 'linkType', id: type.id, before: null }]);
}

/** Pins a panel of ours in the project. Pinning it twice is the same as once. */
export async function pinPanel(context: ActionContext, action: Of<'pinPanel'>): Promise<ActionResult> {
  const { appId, environmentId } = context.app;
  const moduleId = `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${action.moduleKey}`;
  const taskId = await startTask(context.jira, CONFIG_ENDPOINTS.pinPanels, {
    moduleId,
    projectList: [{ action: 'PIN', projectIdOrKey: context.project.id }],
  });
  return done(
    {},
    [{ kind: 'pinnedPanel', id: `${action.moduleKey}:${context.project.id}`, before: null }],
    taskId,
  );
}
