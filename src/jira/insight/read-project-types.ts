import * as z from '../../shape';
import type { JiraClient } from '../client';
import { INSIGHT_ENDPOINTS } from './endpoints';

const answer = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    statuses: z.array(
      z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    ),
  }),
);

export interface ProjectType {
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    /** Jira's key: "new", "indeterminate", "done"; "undefined" for a status without one. */
    readonly category: string;
    readonly isDone: boolean;
  }[];
}

/** The issue types that the project offers, with the statuses that each can be in. */
export const readProjectTypes = async (jira: JiraClient, projectId: string): Promise<ProjectType[]> =>
  (await jira.call(INSIGHT_ENDPOINTS.statusesOfProject, { path: { projectIdOrKey: projectId }, answer })).map(
    ({ id, name, statuses }) => ({
      id,
      name,
      statuses: statuses.map((status) => ({
        id: status.id,
        name: status.name,
        category: status.statusCategory.key,
        isDone: status.statusCategory.key === 'done',
      })),
    }),
  );
