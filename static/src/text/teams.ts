import type { TeamsView } from '../../../src/contract/teams';
import { counted } from '../format/plural';

type Kind = TeamsView['candidates'][number]['kind'];
const kinds: Record<Kind, string> = { team: 'Atlassian teams', select: 'select list' };

export const teams = {
  title: 'Teams',
  lead: 'One field of the ticket says which team holds it. Here each team gets its lead, its members and its hours.',
  count: (count: number) => (count === 0 ? 'Teams' : counted(count, 'team')),
  add: 'Add a team',
  empty: 'No teams yet',
  emptyWhy:
    'The field has no values in this project. Add them in Jira as options of the field; they show up here.',
  emptyTeamWhy:
    'Jira doesn’t tell which Atlassian teams there are. Add those that hold tickets of this project.',
  noLead: 'Nobody yet',
  noMembers: 'Nobody yet',
  more: (count: number) => `and ${count} more`,
  goneCalendar: 'A calendar that is gone',
  edit: 'Edit',
  editOne: (name: string) => `Edit ${name}`,
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  removeAsk:
    'Remove Steward’s record of this team? The field and its values in Jira stay. Clocks that follow the team’s hours count in the goal’s own calendar from then on.',
  removeYes: 'Remove it',
  wasRemoved: (name: string) => `Removed: ${name}.`,
  unknown: (count: number) => `${counted(count, 'value')} without a team`,
  unknownWhy: 'Tickets can have these values, but Steward knows nothing about the teams behind them.',
  fillIn: 'Fill in',
  fillInOne: (name: string) => `Fill in ${name}`,
  people: {
    find: 'Search by name',
    added: (name: string) => `Added: ${name}.`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `Removed: ${name}.`,
    write: 'Write two letters or more of a name.',
    nobody: 'Nobody has a name like this.',
    refused: 'Jira doesn’t let you search for people.',
  },
  field: {
    title: 'The team field',
    none: 'No field is chosen, so no clock can follow a team.',
    names: { team: '(Jira’s own field of Atlassian teams)', select: '(a select list)' } satisfies Record<
      Kind,
      string
    >,
    gone: (id: string) => `(${id}: this field isn’t there any more, choose another one)`,
    change: 'Change',
    which: 'Which field names the team?',
    kinds: {
      one: { name: 'A field that you have', why: 'A select list with one value, or Jira’s own Team field.' },
      make: {
        name: 'Have Steward make one',
        why: 'A select list “Team”. Putting it on screens is left to you.',
      },
      none: { name: 'None', why: 'The records of teams stay, for the day a field is chosen again.' },
    },
    field: 'Field',
    choose: 'Choose a field',
    candidate: (name: string, kind: Kind) => `${name} (${kinds[kind]})`,
    needed: 'Choose a field first.',
    go: { one: 'Use this field', make: 'Make the field', none: 'Use no field' },
    wasMapped: (name: string) => `The team field is “${name}”.`,
    wasUnmapped: 'No field names the team any more.',
    byHand: 'For you to do in Jira',
  },
  form: {
    title: (name: string) => `Team ${name}`,
    newTitle: 'A new team',
    id: 'Team id',
    idHelp: 'The last part of the address of the team’s page, after “/team/”.',
    idNeeded: 'Copy the id from the address of the team’s page.',
    name: 'Name',
    nameNeeded: 'Give the team a name.',
    lead: 'Lead',
    leadHelp: 'Escalations can write to the lead.',
    members: 'Members',
    membersHelp: '200 at the most.',
    calendar: 'Calendar',
    calendarHelp: 'While the team holds a ticket, clocks that follow the holder count in it.',
    noCalendar: 'The goal’s own calendar',
    save: 'Save the team',
    wasSaved: (name: string) => `Saved: ${name}.`,
  },
};

export const slaSettings = {
  open: 'Settings',
  title: 'SLA settings',
  lead: 'How this project deals with notices and missed goals.',
  quiet: 'Quiet hours',
  quietHelp:
    'Outside the hours of this calendar, mails that aren’t urgent wait and come together as one when it opens.',
  quietNone: 'None: every mail is sent at once',
  ask: 'Ask for a reason when a goal was missed',
  askHelp: 'The ticket shows a form until somebody has chosen one of the reasons below.',
  codes: 'Reasons for a missed goal',
  codesHelp:
    'Shown in this order. Renaming one renames it in every report too; removing one keeps it where it was given.',
  noCodes: 'No reasons yet.',
  code: (at: number) => `Reason ${at + 1}`,
  addCode: 'Add a reason',
  up: 'Move up',
  down: 'Move down',
  removeCode: 'Remove',
  ofCode: (action: string, name: string) => `${action}: ${name}`,
  movedTo: (name: string, at: number) => `${name} is number ${at + 1} now.`,
  removed: (name: string) => `Removed: ${name}.`,
  goal: 'Goal line',
  goalHelp: 'The share of goals to be met, drawn as a line in reports. Per cent.',
  save: 'Save the settings',
  wasSaved: 'The settings are saved.',
  unsaved: 'You have edits that are not saved.',
  drop: 'Drop my edits',
  faults: {
    nameNeeded: 'Write a reason, or remove it.',
    nameTwice: 'There is a reason of this name already.',
    noCode: 'Add at least one reason, or don’t ask for one.',
    goal: 'Write a number from 0 to 100.',
  },
};
