import type { Suspect } from '../../../src/contract/services';
import { counted } from '../format/plural';

const suffer = (count: number): string =>
  count === 0
    ? 'nothing else is known to suffer'
    : `${counted(count, 'service')} ${count === 1 ? 'suffers' : 'suffer'}`;
const verdicts: Record<Exclude<Suspect['verdict'], 'open'>, string> = {
  confirmed: 'Confirmed as the cause',
  denied: 'Ruled out',
};

/** The Service panel of incidents and changes. */
export const servicePanel = {
  headline: {
    none: 'No service is chosen',
    noneKnown: (names: string, many: boolean) =>
      `${names} ${many ? 'are' : 'is'} not in the service registry`,
    confirmed: (services: string, key: string, count: number) =>
      `${services}: ${key} is confirmed as the cause; ${suffer(count)}`,
    likely: (services: string, key: string, reason: string, count: number) =>
      `${services}: ${key}${reason === '' ? ' is the likeliest cause' : ` ${reason}`}; ${suffer(count)}`,
    nothing: (services: string, count: number) =>
      `${services}: no recent change stands out; ${suffer(count)}`,
    ruledOut: (services: string, count: number) =>
      `${services}: all suspected changes are ruled out; ${suffer(count)}`,
    change: (services: string, count: number, many: boolean) =>
      `${services}: ${count === 0 ? 'nothing else is known to' : `${counted(count, 'other service')} would`} break with ${many ? 'them' : 'it'}`,
    next: {
      judge: 'Is it behind this incident? Confirm it or rule it out below.',
      choose: 'Choose the service to see what is behind this and what breaks with it.',
      chooseChange: 'Choose the service to see what this change can break.',
      ask: 'Somebody who may edit this ticket can choose one.',
    },
  },
  suspects: {
    title: 'Suspected changes',
    summary: (open: number, confirmed: number) =>
      confirmed > 0 ? `${confirmed} confirmed` : open === 0 ? 'None left' : `${open} to judge`,
    lead: 'Recent changes by time, by distance in the service map and by words, likeliest first.',
    none: 'No change of the last days stands out',
    noneWhy: 'None that ended before this incident touches a service near this one.',
    confirm: 'Confirm',
    confirmOne: (key: string) => `Confirm ${key} as the cause`,
    deny: 'Rule out',
    denyOne: (key: string) => `Rule out ${key}`,
    undo: 'Undo',
    undoOne: (key: string) => `Undo the verdict on ${key}`,
    verdicts,
    by: 'by',
    changed: 'Changed',
    ended: 'ended',
    running: 'not over yet, began',
    said: {
      confirmed: (key: string) => `${key} is confirmed as the cause. The tickets are linked.`,
      denied: (key: string) => `${key} is ruled out.`,
      open: (key: string) => `The verdict on ${key} is taken back.`,
    },
    readOnly: 'You can read this; those who may edit the ticket can judge.',
    linked: 'The two tickets are linked, and the risk model learns from it.',
  },
  service: {
    breaks: 'What breaks with it',
    breaksNone: 'Nothing that needs it is known',
    breaksNoneWhy: 'When another service depends on it, the registry should say so.',
    incidents: 'Incidents',
    incidentsSummary: (open: number, recent: number) =>
      `${open === 0 ? 'none open' : `${open} open`}, ${recent} in 30 days`,
    incidentsWhy: (recent: number) =>
      recent === 0
        ? 'No incident in the last 30 days.'
        : `${counted(recent, 'incident')} in the last 30 days; those that a change caused are not counted.`,
    opened: 'opened',
    changes: 'Recent changes',
    changesNone: 'No change in the last 30 days that you can see.',
    changesSummary: (count: number) => (count === 0 ? 'none in 30 days' : `${count} in 30 days`),
    noOutcome: 'no outcome yet',
    owner: 'Owner',
    team: 'Team',
    checked: 'Checked',
    never: 'never',
    more: (count: number) => `Show ${count} more`,
    stale: (count: number) =>
      count === 1
        ? '1 of these relations has not been checked for long: it may no longer be so.'
        : `${count} of these relations have not been checked for long: they may no longer be so.`,
  },
  unknown: {
    title: (names: string) => `${names}: not in the service registry`,
    why: 'The field names it, but nothing is known about it. Choose the service that is meant, or ask a Jira administrator to add it.',
  },
  set: {
    open: 'Choose the service',
    change: 'Change the services',
    title: 'Which services is this about?',
    help: 'Up to 20. This replaces what stands in the ticket’s field.',
    placeholder: 'Find a service by name',
    nothing: 'No service is called that.',
    refused: 'The services could not be searched.',
    save: 'Set',
    done: (names: string) => (names === '' ? 'No service is set any more.' : `Set to ${names}.`),
    failed: 'The services were not set',
  },
};
