import type { Fault } from '../../time/fault';
import type { EscalationAction, EscalationStep, Recipient } from '../types';
import type { CheckCalendar } from './check-goals';
import { checkIds } from './check-ids';

export function checkEscalations(steps: readonly EscalationStep[], calendar: CheckCalendar): Fault[] {
  const faults = steps.flatMap((step, index) => {
    const path = `escalations[${index}]`;
    return [...checkAt(step.at, `${path}.at`, calendar), ...checkActions(step.actions, `${path}.actions`)];
  });
  return [...faults, ...checkIds('escalations', steps)];
}

function checkAt(at: EscalationStep['at'], path: string, calendar: CheckCalendar): Fault[] {
  if ('percent' in at) {
    if (at.percent > 0 && at.percent <= 1000) return [];
    const remedy = 'Give more than 0, up to 1000.';
    return [{ path, message: `${at.percent} % is no share of a goal.`, remedy }];
  }
  const time = 'offset' in at ? at.offset : at.pausedFor;
  const faults = 'pausedFor' in at ? calendar(`${path}.calendar`, at.calendar) : [];
  if (Number.isSafeInteger(time) && ('offset' in at || time > 0)) return faults;
  const remedy = 'Give whole milliseconds; a pause needs more than 0.';
  return [...faults, { path, message: `${time} is no distance in time.`, remedy }];
}

function checkActions(actions: readonly EscalationAction[], path: string): Fault[] {
  if (actions.length === 0)
    return [{ path, message: 'The escalation does nothing.', remedy: 'Add at least one action.' }];
  return actions.flatMap((action, index) => checkAction(action, `${path}[${index}]`));
}

function checkAction(action: EscalationAction, path: string): Fault[] {
  switch (action.kind) {
    case 'comment':
    case 'assign':
      return checkRecipient(action.to, `${path}.to`);
    case 'notify':
      if (action.to.length === 0)
        return [
          { path: `${path}.to`, message: 'Nobody is notified.', remedy: 'Name at least one recipient.' },
        ];
      return action.to.flatMap((to, index) => checkRecipient(to, `${path}.to[${index}]`));
    case 'addWatcher':
    case 'addParticipant':
      return checkRecipient(action.who, `${path}.who`);
    case 'raisePriority':
      return [];
    case 'setField':
      return named(action.field, `${path}.field`, 'a field');
    case 'addLabel':
      if (/^\S+$/.test(action.label)) return [];
      return [
        {
          path: `${path}.label`,
          message: `"${action.label}" is no label: Jira allows no spaces in one.`,
          remedy: 'Write it in one word, such as "sla-risk".',
        },
      ];
    case 'transition':
      return named(action.status, `${path}.status`, 'a status');
    case 'createIssue': {
      const link = /^[^:]+:(inward|outward)$/.test(action.link);
      return [
        ...named(action.issueType, `${path}.issueType`, 'an issue type'),
        ...named(action.summary, `${path}.summary`, 'a summary'),
        ...(link
          ? []
          : [
              {
                path: `${path}.link`,
                message: `"${action.link}" is no link type with a direction.`,
                remedy: 'Write "<link type id>:inward" or "<link type id>:outward".',
              },
            ]),
      ];
    }
  }
}

function checkRecipient(to: Recipient, path: string): Fault[] {
  if (typeof to === 'string') return [];
  if ('user' in to) return named(to.user, `${path}.user`, 'a person');
  if ('group' in to) return named(to.group, `${path}.group`, 'a group');
  return named(to.field, `${path}.field`, 'a field');
}

const named = (value: string, path: string, what: string): Fault[] =>
  value.trim() === '' ? [{ path, message: `This names nobody and nothing.`, remedy: `Name ${what}.` }] : [];
