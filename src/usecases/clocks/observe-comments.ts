import type { AuthorKind } from '../../domain/history/types';
import type { ObservedFact } from '../../domain/history/facts';
import * as z from '../../shape';
import type { JiraClient } from '../../jira/client';
import type { LiveComment } from '../../jira/live-comment';
import { isoOf } from '../../jira/instant';
import { readIsAgent } from '../../jira/people';
import type { LiveIssue } from '../../jira/read-issue';

/** People that one fold asks Jira about; of the others today's account type stands in. */
const MAX_ASKED = 5;

interface Sight {
  readonly issue: Pick<LiveIssue, 'projectId' | 'reporter' | 'raw'>;
  /** Ids of the comments that are facts already. */
  readonly known: ReadonlySet<string>;
  /** Epoch milliseconds; before Steward was there, what the author is today has to stand in. */
  readonly since: number;
}

/**
 * The facts that comments are, for those not known yet. Customers with an account of their own and apps are told by Jira; of
 * everybody else Jira is asked, now, whether they are an agent of the service project: who isn't one counts as a customer.
 */
export async function observeComments(
  jira: JiraClient,
  comments: readonly LiveComment[],
  { issue, known, since }: Sight,
): Promise<ObservedFact[]> {
  const fresh = comments.filter(({ id }) => !known.has(id));
  const licensed = fresh.filter((one) => one.created >= since && isLicensed(one)).map(authorOf);
  const asked = isServiceProject(issue) ? [...new Set(licensed)].slice(0, MAX_ASKED) : [];
  const agents = new Map<string, boolean | null>();
  for (const accountId of asked) agents.set(accountId, await readIsAgent(jira, accountId, issue.projectId));
  return fresh.map((comment) => {
    const accountId = comment.author?.accountId ?? null;
    const isAgent = accountId === null ? null : (agents.get(accountId) ?? null);
    return {
      kind: 'comment',
      id: comment.id,
      at: isoOf(comment.created),
      author: accountId,
      authorKind: kindOf(comment, isAgent, issue.reporter),
      isPublic: comment.jsdPublic,
      assumed: comment.created < since || (isPerson(comment) && isAgent === null),
    };
  });
}

const authorOf = ({ author }: LiveComment): string => author?.accountId ?? '';

/** Neither an app nor a portal-only customer. */
const isPerson = ({ author }: LiveComment): boolean => author?.accountType === 'atlassian';
/** And still there, so that Jira can be asked about them. */
const isLicensed = (comment: LiveComment): boolean => isPerson(comment) && comment.author?.active !== false;

function kindOf({ author }: LiveComment, isAgent: boolean | null, reporter: string | null): AuthorKind {
  switch (author?.accountType) {
    case 'customer':
      return 'customer';
    case 'atlassian':
      // Whoever reported the ticket speaks as its customer, unless Jira says they are an agent.
      return (isAgent ?? author.accountId !== reporter) ? 'agent' : 'customer';
    default:
      // Apps, automation, and accounts of which nothing is known: neither agent nor customer.
      return 'app';
  }
}

const project = z.object({ project: z.object({ projectTypeKey: z.literal('service_desk') }) });
const isServiceProject = ({ raw }: Sight['issue']): boolean => project.safeParse(raw).success;
