import type { Attendee, Minutes, MinutesItem } from '../../contract/meetings';
import { instantWords, listWords } from '../approvals/words';

/** How a person is written; without it as Jira links an account. */
export type NameOf = (accountId: string) => string;
const linked: NameOf = (accountId) => `[~accountid:${accountId}]`;

/** The minutes as Markdown: what was typed stays text, whatever signs it holds. */
export function minutesMarkdown(minutes: Minutes, timeZone: string, nameOf: NameOf = linked): string {
  const { meeting, startedAt, endedAt, chair, attendance, quorum, items, actions } = minutes;
  const at = (instant: string): string => instantWords(Date.parse(instant), timeZone);
  const came = attendance.filter(({ times }) => times.length > 0);
  const missed = attendance.filter(({ times, role }) => times.length === 0 && role !== 'guest');
  const names = (people: readonly Attendee[]): string =>
    people.map((one) => `${nameOf(one.accountId)}${placesText(one, nameOf)}`).join(', ');
  const lines = [
    `# ${plain(meeting.board)}: minutes of ${at(meeting.start)}`,
    '',
    ...(startedAt === null ? [] : [`- Began: ${at(startedAt)}`]),
    ...(endedAt === null ? [] : [`- Ended: ${at(endedAt)}`]),
    ...(chair === null ? [] : [`- Led by: ${nameOf(chair)}`]),
    `- Present: ${names(came) || 'nobody was noted'}`,
    ...(missed.length === 0 ? [] : [`- Absent: ${names(missed)}`]),
    ...(quorum.need === 0
      ? []
      : [`- Quorum: ${quorum.present} of ${quorum.need} needed${quorum.met ? '' : ', not met'}`]),
    '',
    ...PARTS.flatMap((part) =>
      section(
        part,
        items.filter((item) => partOf(item) === part),
        nameOf,
      ),
    ),
    ...(actions.length === 0
      ? []
      : ['## Actions', '', ...actions.map((one) => `- ${one.issueKey}: ${actionText(one, nameOf)}`), '']),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

const PARTS = ['Talked about', 'Not called up', 'Consent agenda'] as const;
const partOf = ({ treat, minutes }: MinutesItem): (typeof PARTS)[number] =>
  treat === 'consent' ? 'Consent agenda' : minutes > 0 ? 'Talked about' : 'Not called up';

/** " for Priya and Omar"; empty for somebody who votes for nobody else. */
const placesText = (one: { readonly for: readonly string[] }, nameOf: NameOf): string =>
  one.for.length === 0 ? '' : ` for ${listWords(one.for.map(nameOf))}`;

function section(title: string, items: readonly MinutesItem[], nameOf: NameOf): string[] {
  if (items.length === 0) return [];
  return [`## ${title}`, '', ...items.flatMap((item) => itemLines(item, nameOf))];
}

/** One change of the minutes, as a page and the comment on the change have it. */
export function itemLines(item: MinutesItem, nameOf: NameOf = linked): string[] {
  const minutes = item.minutes === 0 ? '' : ` (${item.minutes} min)`;
  return [
    `### ${item.issueKey}: ${plain(item.outcome)}${minutes}`,
    '',
    ...item.votes.map(
      ({ accountId, vote, reason, conditions, ...places }) =>
        `- ${nameOf(accountId)} ${VOTED[vote]}${placesText(places, nameOf)}${reason === null || reason === '' ? '' : `: ${plain(reason)}`}${conditions
          .map((one) => ` Condition: ${plain(one)}`)
          .join('')}`,
    ),
    ...item.excluded.map(({ accountId, why }) => `- ${nameOf(accountId)} had no vote: ${plain(why)}`),
    ...item.notes.map(({ by, text }) => `- Note of ${nameOf(by)}: ${plain(text)}`),
    ...item.actions.map((one) => `- Action: ${actionText(one, nameOf)}`),
    '',
  ];
}

const VOTED = { approve: 'approved', reject: 'rejected', abstain: 'abstained' } as const;

const actionText = (
  { text, owner, due }: { readonly text: string; readonly owner: string | null; readonly due: string | null },
  nameOf: NameOf,
): string =>
  [plain(text), ...(owner === null ? [] : [nameOf(owner)]), ...(due === null ? [] : [`by ${due}`])].join(
    ', ',
  );

/** Signs that Markdown would take for its own are escaped, and a text stays on its line. */
const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
