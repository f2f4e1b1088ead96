import { ongoingCycle } from '../../domain/sla/ongoing';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import { calendarBook } from '../../domain/time/book';
import { sendMail } from '../../jira/act-on-issue';
import { isoOf } from '../../jira/instant';
import type { WaitingMail } from '../../store/issue-state-types';
import { escalationLine } from '../clocks/escalation-text';
import type { Notice } from '../inbox/notice';
import { personsOf, type People } from './recipients';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { NOTICE_DAYS } from '../upkeep/retention';
import { recordId, type Scene } from './scene';

/** What the step says of a mail that waits for the end of quiet hours. */
export const KEPT_FOR_DIGEST = 'Kept for the digest: quiet hours.';

export interface Prepared {
  /** Id of the inbox line, the same for everybody. */
  readonly id: string;
  readonly persons: readonly string[];
  readonly notice: Notice;
  /** Set when the mail waits for the end of quiet hours. */
  readonly waits: WaitingMail | null;
}

/** Puts the line into everybody's inbox and says whether a mail may go now. Doing it again leaves the same lines. */
export async function prepareNotice(
  scene: Scene,
  people: People,
  isUrgent: boolean,
  index: number,
): Promise<Prepared> {
  const { deps, folded, step, clock, definition } = scene;
  const { issue, rules, now } = folded;
  const persons = await personsOf(scene, people);
  const opening = isUrgent ? null : quietUntil(scene);
  const due = clock === undefined ? null : (ongoingCycle(clock.replay)?.breachTime ?? null);
  const notice: Notice = {
    projectId: issue.projectId,
    issueId: issue.id,
    key: issue.key,
    text: escalationLine(rules.rules, clock, definition?.name ?? step.step, step),
    urgent: isUrgent,
    read: false,
    mail: opening === null ? 'sent' : 'digest',
    due: due !== null && Number.isFinite(due) ? isoOf(due) : null,
  };
  const id = `${issue.id}-${recordId(step, index)}`;
  for (const person of persons) {
    await deps.store.records.put('notice', person, id, isoOf(now), notice);
    const old = now + NOTICE_DAYS * 86_400_000;
    await putOnAgendaOnce(deps, { kind: 'inbox', accountId: person }, old);
  }
  const waits = opening === null || persons.length === 0 ? null : { at: isoOf(opening), to: persons };
  return { id, persons, notice, waits };
}

/** When the quiet hours end in which this instant lies; null outside of them, or when they would never end. */
function quietUntil({ folded: { rules, now } }: Scene): number | null {
  const { quietHours } = slaSettingsOf(rules.project);
  // A calendar that was deleted since keeps nobody from hearing of it.
  if (quietHours === null || !Object.hasOwn(rules.rules.calendars, quietHours)) return null;
  const calendar = calendarBook(rules.rules.calendars)(quietHours, now);
  return calendar.isOpen(now) ? null : calendar.nextOpening(now);
}

/** Sends the mail. Jira can't be asked whether it did, so the caller has written down that it begins. */
export async function mailNow({ deps, folded }: Scene, people: People, { notice }: Prepared): Promise<void> {
  const { issue } = folded;
  await sendMail(deps.jira, issue.id, {
    subject: `${issue.key}: ${notice.text.split('. ')[0] ?? ''}`,
    text: `${notice.text}\n\n${issue.key} ${issue.summary}`,
    ...people,
  });
}

/** The inbox says that no mail went: Jira refused it. */
export async function withoutMail({ deps, folded }: Scene, { id, persons, notice }: Prepared): Promise<void> {
  for (const person of persons)
    await deps.store.records.put('notice', person, id, isoOf(folded.now), { ...notice, mail: 'none' });
}
