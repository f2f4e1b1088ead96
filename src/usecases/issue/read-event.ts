import * as z from '../../shape';

const id = z.union([z.string(), z.number()]).transform(String);

/** The part of Jira's issue events that is used. Everything in them may be late, repeated or out of order. */
export const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id,
    key: z.string().optional(),
    fields: z
      .looseObject({
        project: z.object({ id }).optional(),
        issuetype: z.object({ id }).optional(),
        created: z.string().optional(),
      })
      .optional(),
  }),
  /** Who did it. */
  atlassianId: z.string().optional(),
  changelog: z.looseObject({ id: id.optional() }).optional(),
  comment: z.looseObject({ id: id.optional() }).optional(),
});
export type IssueEvent = z.infer<typeof issueEvent>;

export const isDeletion = ({ eventType }: IssueEvent): boolean => eventType === 'avi:jira:deleted:issue';
export const isComment = ({ eventType }: IssueEvent): boolean => eventType === 'avi:jira:commented:issue';

const linkEvent = z.object({ eventType: z.string(), sourceIssueId: id, destinationIssueId: id });

/** The issue events in a payload: a link concerns the issues at both of its ends. Null: it can't be read. */
export function readEvents(payload: unknown): readonly IssueEvent[] | null {
  const issue = issueEvent.safeParse(payload);
  if (issue.success) return [issue.data];
  const link = linkEvent.safeParse(payload);
  if (!link.success) return null;
  const { eventType, sourceIssueId, destinationIssueId } = link.data;
  return [sourceIssueId, destinationIssueId].map((end) => ({ eventType, issue: { id: end } }));
}
