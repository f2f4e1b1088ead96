import type { Framework, PracticeState, PracticeView } from '../../../src/contract/practices';
import { counted } from '../format/plural';

type Guard = PracticeView['workflow']['transitions'][number]['guard'];
type Category = PracticeView['statuses'][number]['category'];

const guards: Record<Guard, string> = { none: '', gate: 'gate', wayOut: 'way out' };
const guardWords: Record<Exclude<Guard, 'none'>, string> = {
  gate: 'Gate: Steward checks before it lets a ticket through',
  wayOut: 'Way out for the emergency group; each use is reviewed',
};
const categories: Record<Category, string> = {
  TODO: 'To do',
  IN_PROGRESS: 'In progress',
  DONE: 'Done',
};
const states: Record<PracticeState | 'none' | 'behind', string> = {
  none: 'Not adopted',
  planned: 'Planned',
  adopted: 'Adopted',
  drifted: 'Drifted',
  behind: 'Newer version',
};
/** What the cells of a framework are called, several of them. */
const cells: Record<Framework['id'], string> = {
  v3: 'processes',
  v4: 'practices',
  'v4-value-chain': 'activities',
  v5: 'activities',
  cobit: 'objectives',
  dimensions: 'dimensions',
};
const fieldTypes: Record<string, string> = {
  text: 'Short text',
  longText: 'Long text',
  select: 'One of a list',
  multiSelect: 'Several of a list',
  number: 'Number',
  date: 'Date',
  dateTime: 'Date and time',
  user: 'Person',
  url: 'Link',
};

const coverage = {
  full: 'With behaviour',
  register: 'Register',
  none: 'Not covered',
  why: {
    full: 'Types, workflow and rules of its own.',
    register: 'Kept as records; nothing acts on them yet.',
    none: 'No practice of Steward is about this.',
  },
  lead: 'What Steward’s practices cover, and how far. Choose a part to see by which practice.',
  count: (covered: number, all: number, id: Framework['id'], full: number, register: number) =>
    `${covered} of ${all} ${cells[id]}: ${full} with behaviour, ${register} as register`,
  map: 'Show as a map',
  table: 'Show as a table',
  how: 'Coverage',
  by: 'Practices',
  legend: 'What the colours mean',
};

const diagram = {
  categories,
  guards,
  guardWords,
  title: (name: string) => `Workflow “${name}”, drawn`,
  how: 'Point at a status to follow its transitions; choose it to see when a ticket may enter it.',
  asTable: 'Show as a table',
  asDrawing: 'Show as a drawing',
  legend: 'What the colours and lines mean',
  start: 'start',
  end: 'end',
  leadsTo: (steps: readonly string[]) => `. Leads to: ${steps.join('; ')}.`,
  leadsNowhere: 'Nothing leads out of it.',
  neverReached: 'Nothing leads to it.',
  step: (name: string, to: string, guard: string) => `${name} to ${to}${guard ? `, ${guard}` : ''}`,
  entry: 'A ticket may enter it when',
  out: 'Leads to',
  in: 'Comes from',
  to: (name: string) => `to ${name}`,
  from: (names: readonly string[]) => `from ${names.join(', ')}`,
  transitions: 'Transitions',
  transition: 'Transition',
  fromStatus: 'From',
  toStatus: 'To',
  what: 'What it means',
  fromNowhere: 'New ticket',
};

const practice = {
  version: (version: number) => `Version ${version}`,
  back: { practices: 'All practices', coverage: 'Coverage' },
  brings: 'What it brings',
  where: 'Where it is in use',
  nowhere: 'No project has adopted it yet.',
  more: (count: number) => `and ${counted(count, 'more project')}`,
  adoptIn: 'Adopt in a project',
  adopt: 'Adopt',
  adoptWhy: 'You see the whole plan before anything changes.',
  chooseProject: 'Choose a project',
  projectNeeded: 'Choose a project first.',
  everywhere: 'Every supported project has adopted it.',
  shownFor: 'Shown as',
  shipped: 'Shipped by Steward',
  toShipped: 'Show it as shipped',
  adaptedIn: (project: string) => `Adapted in ${project}`,
  workflow: 'Workflow',
  onExisting: {
    replace:
      'Where the type has a workflow already, it gets this one, and its tickets move to these statuses.',
    extend: 'Where the type has a workflow already, that one stays; only what is missing is added to it.',
  },
  adopting: 'What adopting does',
  byHand: 'What stays for you to do',
  procedure: 'Procedure',
  steps: (count: number) => counted(count, 'step'),
  raci: 'Who does what',
  activity: 'Activity',
  responsible: 'Responsible',
  accountable: 'Accountable',
  consulted: 'Consulted',
  informed: 'Informed',
  activities: (count: number) => counted(count, 'activity', 'activities'),
  types: 'Issue types',
  subtask: 'Subtask',
  fields: 'Fields',
  field: 'Field',
  fieldType: 'Type',
  fieldTypes,
  options: 'Options',
  neededBy: 'Needed by',
  optional: 'Nothing: it can be left out',
  description: 'What it is for',
  statuses: 'Statuses',
  status: 'Status',
  entry: 'Entered when',
  category: 'Category',
  requestTypes: 'Request types on the portal',
  group: (name: string) => `Group: ${name}`,
  links: 'Links between tickets',
  linkWords: (inward: string, outward: string) => `${outward} / ${inward}`,
  policies: 'Policies it starts with',
  kinds: { SLA: 'SLA', OLA: 'OLA', UC: 'Underpinning contract', risk: 'Risk', approval: 'Approval' },
  matrix: 'Priority from impact and urgency',
  modes: {
    set: 'Steward sets Jira’s priority from this matrix.',
    advise: 'Steward shows what this matrix says and leaves Jira’s priority alone.',
  },
  measures: 'Measures',
  better: { higher: 'Higher is better', lower: 'Lower is better' },
  unit: (unit: string) => `in ${unit}`,
  dependencies: 'Works with',
  need: { requires: 'Needs', helps: 'Helps' },
  none: 'None.',
};

export const catalogue = {
  sections: {
    projects: 'Projects',
    practices: 'Practices',
    coverage: 'Coverage',
    calendars: 'Calendars',
    services: 'Services',
    freezes: 'Freezes',
    risk: 'Risk',
    site: 'Site',
  },
  framework: 'Framework',
  search: 'Find a practice',
  filter: 'Status',
  anyStatus: 'Any status',
  states,
  register: 'Register',
  found: (count: number) => counted(count, 'practice'),
  lead: 'Each practice can be adopted by itself. Open one to see what it brings and what it would do.',
  noMatch: 'No practice matches.',
  noMatchWhy: 'Search for fewer words, or look at all statuses.',
  clear: 'Show all practices',
  empty: 'No practices here',
  emptyWhy:
    'This version of Steward came without practices. Install it again, or tell your Jira administrator.',
  covers: (covered: number, all: number, id: Framework['id']) => `${covered} of ${all} ${cells[id]} covered`,
  cells,
  coverage,
  diagram,
  practice,
};
