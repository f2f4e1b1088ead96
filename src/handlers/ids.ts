/** Ids of things in Jira and of ours, never of people: what a request may be recognised by in the log. */
const IDS = ['issueId', 'projectId', 'jobId', 'meetingId', 'boardId', 'roundId', 'serviceId'] as const;

/** The ids in a request or message that tell what it is about. */
export function idsOf(request: unknown): Readonly<Record<string, string>> {
  if (typeof request !== 'object' || request === null) return {};
  return Object.fromEntries(
    IDS.flatMap((name) => {
      const value = (request as Partial<Record<string, unknown>>)[name];
      return typeof value === 'string' && value.length <= 64 ? [[name, value]] : [];
    }),
  );
}
