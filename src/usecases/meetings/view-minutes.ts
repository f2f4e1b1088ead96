import { minutesMarkdown } from '../../domain/boards/minutes-markdown';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { minutesIn, readOutcomes } from './minutes-of';
import { openScene } from './scene';

/** The minutes of a meeting, with what the reader can see in Jira, and the same as Markdown. */
export const viewMinutes: UseCase<'cab.minutes'> = async (deps, { meetingId }, { accountId }) => {
  const { meeting, board, rules, texts } = await openScene(deps, meetingId, accountId);
  if (meeting.state !== 'ended')
    throw new Refusal('CONFLICT', 'This meeting isn’t over.', 'Its minutes are there once it has ended.');
  const all = await readOutcomes(deps, meeting);
  const seen = new Map([...all].filter(([issueId]) => texts.has(issueId)));
  const minutes = minutesIn(rules, board, meeting, seen);
  return { minutes, hidden: all.size - seen.size, markdown: minutesMarkdown(minutes, rules.timeZone) };
};
