import type { Millis } from '../time/types';
import type { Exclusion, StageRule } from './types';

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 approval", "2 approvals". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How far a stage is: "2 of 3 approvals"; "3 approvals, 1 needed" when more came than were asked for. */
export function tallyWords(approvals: number, need: number): string {
  return approvals > need
    ? `${countWords(approvals, 'approval')}, ${need} needed`
    : `${approvals} of ${countWords(need, 'approval')}`;
}

/** What a stage asks for: "any one", "2 approvals", "everybody", "50 %". */
export function ruleWords(rule: StageRule, quorum = 0): string {
  const base = ((): string => {
    switch (rule.kind) {
      case 'any':
        return 'any one';
      case 'count':
        return countWords(rule.count, 'approval');
      case 'all':
        return 'everybody';
      case 'percent':
        return `${rule.percent} %`;
      case 'roles':
        return listWords(rule.seats.map(({ via, count }) => `${count} of ${via}`));
    }
  })();
  return quorum > 0 ? `${base}, ${countWords(quorum, 'vote')} at least` : base;
}

/** Why somebody may not approve, as the end of a sentence that starts with the person. */
export function exclusionWords(why: Exclusion['why']): string {
  switch (why) {
    case 'creator':
      return 'raised this change';
    case 'reporter':
      return 'is or was its reporter';
    case 'implementer':
      return 'is or was to implement it';
    case 'task assignee':
      return 'has or had a task in it';
  }
}

/** An instant for people: "Mon 23 Nov 2026, 09:00 Europe/Berlin". Throws a RangeError for an unknown zone. */
export function instantWords(at: Millis, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  // Put together by hand: the punctuation of a locale differs between versions of its data.
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  const month = part('month').slice(0, 3);
  const time = `${part('hour')}:${part('minute')}`;
  return `${part('weekday')} ${part('day')} ${month} ${part('year')}, ${time} ${timeZone}`;
}
