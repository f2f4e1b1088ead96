import * as z from '../../shape';
import { sendMail } from '../../jira/act-on-issue';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import type { StoredRecord } from '../../store/records';
import type { FiredStep, IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { clocksDueAt, type Clock } from '../clocks/replay-clocks';
import { putLetter } from '../dead-letters';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { notice, type Notice } from '../inbox/notice';
import { isRefusal } from './is-refusal';
import { KEPT_FOR_DIGEST } from './notify-people';

const DAY = 86_400_000;
/** A digest looks this far back: no quiet time is longer. */
const LOOK_BACK_DAYS = 14;
/** Lines of one mail; the inbox has the rest. */
const MOST_LINES = 20;

/** What a digest's claim says, so that a second look knows how far the first one came. */
const claimed = z.object({
  /** The issue that sends it. */
  by: z.string(),
  outcome: z.enum(['begun', 'sent', 'failed', 'unconfirmed']),
});
type Outcome = z.infer<typeof claimed>['outcome'];

/**
 * Sends the digests whose time has come on this issue: one mail for each person and project, with all that waited for them,
 * on the most urgent of the issues. Whichever issue wakes first sends it; it is claimed before, so it goes at most once. What
 * Jira refused, and what nothing tells of, is put aside and shown with the steps of the issue that waited for it.
 */
export async function sendDigests(deps: Deps, folded: Folded, clocks: readonly Clock[]): Promise<IssueState> {
  const due = folded.state.waitingMails.filter(({ at }) => Date.parse(at) <= folded.now);
  const outcomes: (Outcome | null)[] = [];
  for (const { at, to } of due)
    for (const person of to) outcomes.push(await sendDigest(deps, folded, person, at));
  return retryOnConflict(async () => {
    const state = await deps.store.issues.get(folded.issue.id);
    if (state === null) throw new Error(`the aggregate of issue ${folded.issue.id} is gone`);
    const waitingMails = state.waitingMails.filter(({ at }) => Date.parse(at) > folded.now);
    const fired = waitingMails.length > 0 ? state.fired : state.fired.map((step) => told(step, outcomes));
    const dueAt = clocksDueAt(folded.rules, clocks, { ...state, waitingMails }, folded.now);
    return deps.store.issues.save({ ...state, fired, waitingMails, dueAt }, []);
  });
}

/** The step with what became of the mails that it left to the digest. */
function told(step: FiredStep, outcomes: readonly (Outcome | null)[]): FiredStep {
  const outcome = (['unconfirmed', 'failed'] as const).find((one) => outcomes.includes(one));
  if (outcome === undefined || step.actions === undefined) return step;
  const actions = step.actions.map((action) =>
    action.why === KEPT_FOR_DIGEST ? { ...action, outcome, why: TROUBLE[outcome] } : action,
  );
  return { ...step, actions };
}

const TROUBLE = {
  failed: 'Kept for the digest, and Jira refused its mail.',
  unconfirmed: 'Kept for the digest, and nothing tells whether its mail went.',
} as const;

type Line = StoredRecord<Notice>;

/** Null: there was nothing to send. */
async function sendDigest(
  deps: Deps,
  folded: Folded,
  person: string,
  opening: string,
): Promise<Outcome | null> {
  const { issue, now } = folded;
  const { records } = deps.store;
  const subject = `digest-${issue.projectId}`;
  const id = `${person}-${opening}`;
  const claim = (outcome: Outcome) => ({ by: issue.id, outcome });
  const from = isoOf(now - LOOK_BACK_DAYS * DAY);
  const page = await records.list('notice', person, notice, { from, newestFirst: true });
  const lines = page.records
    .filter(({ body, at }) => body.mail === 'digest' && body.projectId === issue.projectId && at < opening)
    .sort((a, b) => rank(a) - rank(b));
  const [first] = lines;
  if (first === undefined) return null;
  const trouble = async (outcome: 'failed' | 'unconfirmed', why: string): Promise<Outcome> => {
    await putLetter(deps, `${subject}-${id}`, {
      what: 'digest',
      issueId: issue.id,
      projectId: issue.projectId,
      why,
    });
    await records.put('notice', subject, id, opening, claim(outcome));
    return outcome;
  };
  if (!(await records.create('notice', subject, id, opening, claim('begun')))) {
    const before = (await records.get('notice', subject, id, claimed))?.body;
    if (before === undefined) return null;
    // Another issue's is its own business; of ours we were cut off in the middle.
    if (before.by !== issue.id || before.outcome !== 'begun') return before.outcome;
    await markLines(deps, person, lines, 'none');
    return trouble('unconfirmed', TROUBLE.unconfirmed);
  }
  try {
    await mail(deps, folded, person, first, lines);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (error.code === 'RATE_LIMITED') {
      await records.remove('notice', subject, id);
      throw error;
    }
    deps.log.error('digest.failed', error, { issueId: issue.id });
    const why = error.messages.join(' ');
    if (isRefusal(error)) return trouble('failed', why);
    await markLines(deps, person, lines, 'none');
    return trouble('unconfirmed', why);
  }
  await records.put('notice', subject, id, opening, claim('sent'));
  await markLines(deps, person, lines, 'sent');
  return 'sent';
}

async function markLines(
  { store }: Pick<Deps, 'store'>,
  person: string,
  lines: readonly Line[],
  outcome: 'sent' | 'none',
): Promise<void> {
  for (const { id, at, body } of lines)
    await store.records.put('notice', person, id, at, { ...body, mail: outcome });
}

/** By due time: what is breached comes first, what has none last. */
const rank = ({ body }: Line): number => (body.due === null ? Number.MAX_SAFE_INTEGER : Date.parse(body.due));

async function mail(
  deps: Deps,
  { issue, rules }: Folded,
  person: string,
  first: Line,
  lines: readonly Line[],
): Promise<void> {
  const shown = lines.slice(0, MOST_LINES).map(({ body }) => `${body.key}: ${body.text}`);
  const more = lines.length > MOST_LINES ? [`And ${lines.length - MOST_LINES} more in your inbox.`] : [];
  const one = {
    subject: `${rules.project.projectKey}: ${lines.length} ${lines.length === 1 ? 'notice' : 'notices'} since closing time`,
    text: [...shown, ...more].join('\n'),
    users: [person],
    groupIds: [],
  };
  try {
    await sendMail(deps.jira, first.body.issueId, one);
  } catch (error) {
    // That issue is gone, or out of sight: the one that woke us is there.
    const isGone =
      error instanceof JiraError && ['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'].includes(error.code);
    if (!isGone || first.body.issueId === issue.id) throw error;
    await sendMail(deps.jira, issue.id, one);
  }
}
