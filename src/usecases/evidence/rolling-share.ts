import type { Job } from '../../store/jobs';
import { unfitFor } from '../../store/errors';
import { InvalidCursor } from '../../store/ledger';
import type { Deps } from '../deps';
import { stepDone, type StepOutcome } from '../jobs/job-runner';
import { noteRun, readRun, type RunRecord } from './run-record';
import { verifyAnchoredPage, verifyAnchors } from './verify-anchors';
import { NOTHING, tallied, verifySeveral } from './verify-several';

/** A round through everything ends within so many days, unless the ledger is larger than `MOST_PAGES` a day allow. */
const ROUND_DAYS = 28;
/** Pages of 25 records a day: at least, which is all of a small ledger, and at most. */
const [LEAST_PAGES, MOST_PAGES] = [4, 200];
/** Pages in one go. Each go takes a page of a hundred anchored chains along, so that their round is not the longer one. */
const AT_ONCE = 4;
/** Each is a read of its own, and an idle month has 20 GB-s for all daily jobs. */
const LEAST_ANCHORS = 5;

/** The share of a day: chains in the order of the ledger, chains that were anchored, and anchors, each from where the last one ended. */
export async function verifyShare(deps: Deps, job: Job): Promise<StepOutcome> {
  const run = await readRun(deps);
  const rolled = Number(job.bindings['rolled'] ?? 0);
  const share = Math.min(MOST_PAGES, Math.max(LEAST_PAGES, Math.ceil(run.round.last / ROUND_DAYS)));
  const { anchorWalk } = run;
  const anchors = rolled === 0 ? await shareOfAnchors(deps, run) : { findings: 0, anchorWalk };
  const walked = await walk(deps, run, Math.min(AT_ONCE, share - rolled));
  const { tally, heads } = await verifySeveral(deps, walked.subjects);
  const anchored = await unlessLost(() => verifyAnchoredPage(deps, run.anchoredWalk), NO_CHAINS);
  const pages = run.round.pages + walked.pages;
  const extra = new Set([...run.extra, ...heads.map(({ subject }) => subject)]);
  await noteRun(deps, {
    anchorWalk: anchors.anchorWalk,
    walk: walked.next,
    round: walked.next === null ? { pages: 0, last: pages } : { ...run.round, pages },
    anchoredWalk: anchored.next,
    extra: [...extra],
  });
  const both = tallied(tallied(job.bindings, tally), {
    ...anchored.tally,
    findings: anchored.tally.findings + anchors.findings,
  });
  const bindings = { ...both, rolled: String(rolled + walked.pages) };
  if (walked.next === null || rolled + walked.pages >= share) return stepDone(bindings);
  return { kind: 'again', bindings, message: `${bindings.records} records` };
}

async function shareOfAnchors(
  deps: Deps,
  { anchor: count, anchorWalk }: RunRecord,
): Promise<{ readonly findings: number; readonly anchorWalk: number }> {
  const from = anchorWalk >= count ? 1 : anchorWalk + 1;
  const to = Math.min(count, from - 1 + Math.max(LEAST_ANCHORS, Math.ceil(count / ROUND_DAYS)));
  return { findings: await verifyAnchors(deps, from, to), anchorWalk: to };
}

async function walk(deps: Deps, run: RunRecord, most: number) {
  const found = new Set<string>();
  let next = run.walk;
  let pages = 0;
  do {
    const cursor = next;
    const page = await unlessLost(() => deps.store.evidence.subjects(cursor), NO_SUBJECTS);
    for (const subject of page.subjects) found.add(subject);
    next = page.next;
    pages++;
  } while (next !== null && pages < most);
  return { subjects: [...found], next, pages };
}

const NO_SUBJECTS = { subjects: [], next: null };
const NO_CHAINS = { tally: NOTHING, next: null };

/** A place that the store doesn't know any more: the round is over, and the next one begins at the start. */
async function unlessLost<T>(read: () => Promise<T>, lost: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InvalidCursor || unfitFor(error) === 'cursor') return lost;
    throw error;
  }
}
