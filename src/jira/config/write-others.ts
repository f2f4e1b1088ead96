import * as z from '../../shape';
import { sameName } from '../../domain/provisioning/match';
import { PANELS } from '../../domain/provisioning/plan-panels';
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
  return done({ [action.ref]: type.id }, [{ kind: 'linkType', id: type.id, name: type.name }]);
}

/** Pins a panel of ours in a project, or takes it off. Doing it twice is the same as once. Gives Jira's task, if any. */
export function turnPanel(
  { jira, app }: Pick<ActionContext, 'jira' | 'app'>,
  projectId: string,
  moduleKey: string,
  action: 'PIN' | 'UNPIN',
): Promise<string | null> {
  const moduleId = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
  return startTask(jira, CONFIG_ENDPOINTS.pinPanels, {
    moduleId,
    projectList: [{ action, projectIdOrKey: projectId }],
  });
}

export async function pinPanel(context: ActionContext, action: Of<'pinPanel'>): Promise<ActionResult> {
  const name = PANELS.find((panel) => panel.key === action.moduleKey)?.name ?? action.moduleKey;
  const taskId = await turnPanel(context, context.project.id, action.moduleKey, 'PIN');
  return done({}, [{ kind: 'panelPin', moduleKey: action.moduleKey, name }], taskId);
}
