import { ownEventWords } from '../../../../../../src/contract/own-events';
import type {
  Condition,
  EscalationAction,
  EscalationStep,
  Goal,
  Recipient,
  Trigger,
} from '../../../../../../src/contract/sla-policy';
import { targetWords, writeDuration } from '../../../../format/parse-duration';
import { orList } from '../../../../format/word-list';
import { text } from '../../../../text';
import { toNode, type ConditionNode } from '../condition/condition-tree';
import type { Names } from './names';

const words = text.sla.sentence;

function nodeWords(node: ConditionNode, names: Names, top: boolean): string {
  if (node.kind === 'test') {
    const field = node.field === '' ? words.someField : names.field(node.field);
    if (node.test === 'set' || node.test === 'empty') return words.tests[node.test](field);
    const values = node.values.map((value) => names.option(node.field, value));
    return words.tests[node.test](field, values.length === 0 ? words.nothingChosen : orList(values));
  }
  const parts = node.parts.map((part) =>
    nodeWords(part, names, node.parts.length === 1 && node.mode !== 'none'),
  );
  if (node.mode === 'none') return parts.length === 0 ? words.always : words.noneOf(parts.join(words.or));
  if (parts.length === 0) return node.mode === 'all' ? words.always : words.never;
  const joined = parts.join(node.mode === 'all' ? words.and : words.or);
  return top || parts.length === 1 ? joined : `(${joined})`;
}

/** A condition as a sentence: "Priority is High or Highest and Organisation is set". */
export const conditionWords = (condition: Condition, names: Names): string =>
  nodeWords(toNode(condition), names, true);

export function triggerWords(trigger: Trigger, names: Names): string {
  if ('level' in trigger) return conditionWords(trigger.level, names);
  switch (trigger.event) {
    case 'created':
      return words.created;
    case 'comment':
      return words.comment(
        trigger.by.length === 1 && trigger.by[0] ? words.by[trigger.by[0]] : words.by.anybody,
        trigger.publicOnly,
      );
    case 'assigned':
      return words.assigned;
    case 'linked':
      return words.linked(orList(trigger.types.map(names.linkType)));
    case 'approval':
      return words.approval(orList(trigger.is));
    case 'own':
      return words.own(orList(trigger.is.map(ownEventWords)));
  }
}

/** "2 working days (16 h) · Office hours"; of a date: "2 working days before Planned start". */
export function promiseWords(goal: Omit<Goal, 'id' | 'when'>, names: Names): string {
  const day = names.dayLength(goal.unit, goal.calendar);
  const target =
    typeof goal.target === 'number'
      ? targetWords(goal.target, goal.unit, day)
      : words.relative(
          targetWords(goal.target.offset, goal.unit, day),
          goal.target.offset < 0,
          names.field(goal.target.field),
        );
  return goal.unit === 'calendar' ? target : `${target} · ${calendarWords(goal, names)}`;
}

export function calendarWords(
  { calendar, calendarBy }: Pick<Goal, 'calendar' | 'calendarBy'>,
  names: Names,
): string {
  if (calendarBy === undefined) return names.calendar(calendar);
  return 'holder' in calendarBy ? words.holderCalendar : words.fieldCalendar(names.field(calendarBy.field));
}

export const goalName = (goal: Pick<Goal, 'when'>, names: Names): string =>
  goal.when === 'otherwise' ? words.otherwise : conditionWords(goal.when, names);

/** "At 75 %", "30 min before due", "After 3 d paused". */
export function whenWords(at: EscalationStep['at'], names: Names): string {
  if ('percent' in at) return words.atPercent(at.percent);
  if ('pausedFor' in at)
    return words.pausedFor(writeDuration(at.pausedFor, names.dayLength('working', at.calendar)));
  return at.offset === 0 ? words.atDue : words.offset(writeDuration(at.offset, 0), at.offset < 0);
}

export function recipientWords(who: Recipient, names: Names): string {
  if (typeof who === 'string') return words.people[who];
  if ('group' in who) return words.group(who.group);
  return 'field' in who ? words.whoever(names.field(who.field)) : words.onePerson;
}

export function actionWords(action: EscalationAction, names: Names): string {
  switch (action.kind) {
    case 'notify':
      return words.notify(action.to.map((who) => recipientWords(who, names)).join(', '), action.urgent);
    case 'comment':
      return words.tell(recipientWords(action.to, names), action.isPublic);
    case 'assign':
      return words.assign(recipientWords(action.to, names));
    case 'addWatcher':
      return words.addWatcher(recipientWords(action.who, names));
    case 'addParticipant':
      return words.addParticipant(recipientWords(action.who, names));
    case 'raisePriority':
      return words.raisePriority;
    case 'setField':
      return words.setField(names.field(action.field));
    case 'addLabel':
      return words.addLabel(action.label);
    case 'transition':
      return words.transition(names.status(action.status));
    case 'createIssue':
      return words.createIssue(names.issueType(action.issueType), names.linkType(action.link));
  }
}
