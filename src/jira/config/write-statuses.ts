import * as z from '../../shape';
import { sameName } from '../../domain/provisioning/match';
import { joinIds } from '../../domain/provisioning/roles-of';
import type { Action } from '../../domain/provisioning/types';
import { done, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { statusAnswer } from './workflow-wire';

type Statuses = Extract<Action, { kind: 'createStatuses' }>;

/** Makes global statuses in one call; names are unique, so what is there after an interruption is ours. */
export async function createStatuses(context: ActionContext, action: Statuses): Promise<ActionResult> {
  const present = context.again
    ? await readPages(context.jira, CONFIG_ENDPOINTS.searchStatuses, statusAnswer)
    : [];
  const missing = action.statuses.filter((status) => !present.some((one) => sameName(one.name, status.name)));
  const made =
    missing.length === 0
      ? []
      : await context.jira.call(CONFIG_ENDPOINTS.createStatuses, {
          body: {
            scope: { type: 'GLOBAL' },
            statuses: missing.map(({ name, description, category }) => ({
              name,
              description,
              statusCategory: category,
            })),
          },
          answer: z.array(statusAnswer),
        });
  const all = [...present, ...made];
  const bindings = Object.fromEntries(
    action.statuses.flatMap(({ name, refs }) => {
      const found = all.find((one) => sameName(one.name, name));
      return found ? refs.map((ref) => [ref, withOthers(context, ref, found.id)]) : [];
    }),
  );
  // Planned as missing, so what an interrupted attempt left is ours too.
  const ours = all.filter((status) => action.statuses.some((one) => sameName(one.name, status.name)));
  return done(
    bindings,
    ours.map(({ id, name }) => ({ kind: 'status', id, name })),
  );
}

/** In somebody's own workflow other statuses may count as the same already. */
const withOthers = ({ bindings }: ActionContext, ref: string, id: string): string =>
  joinIds([...(bindings[ref]?.split(',') ?? []), id]);
