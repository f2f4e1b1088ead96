import { counted } from '../format/plural';

const marks = (incidents: number, changes: number): readonly string[] => [
  ...(incidents === 0 ? [] : [`${counted(incidents, 'open incident')}`]),
  ...(changes === 0 ? [] : [`${counted(changes, 'change')} under way`]),
];

/** The page "Service map". */
export const serviceMap = {
  title: 'Service map',
  headline: (count: number, total: number, incidents: number, changes: number) => {
    const parts = [
      ...(incidents === 0 ? [] : [`${incidents} with open incidents`]),
      ...(changes === 0 ? [] : [`${changes} with changes under way`]),
    ];
    const all = count < total ? ` of ${total.toLocaleString('en')}` : '';
    return `${counted(count, 'service')}${all}${parts.length === 0 ? ', all quiet' : `: ${parts.join(', ')}`}.`;
  },
  around: (name: string) => `Around ${name}`,
  cut: (shown: number, total: number) =>
    `${shown} of ${total.toLocaleString('en')} are drawn: the gravest, or the nearest to the one in the middle. Search finds the others.`,
  cutList: (shown: number, total: number) =>
    `${shown} of ${total.toLocaleString('en')} are listed: the gravest, or the nearest to the one in the middle. Search finds the others.`,
  search: 'Find a service',
  searchPlaceholder: 'Name',
  searchNothing: 'No service is called that.',
  searchFailed: 'The services could not be searched.',
  showAll: 'Show the whole map',
  hops: 'Steps around it',
  view: 'View',
  views: { map: 'Map', list: 'List' },
  print: 'Print',
  reading: 'Drawing …',
  empty: 'There is no service yet',
  emptyWhy:
    'The map shows the services of the registry and what depends on what. A Jira administrator can add or import them on Steward’s page, under “Services”.',
  drawing: 'Services and what they need',
  howTo:
    'What stands left needs what stands right. Drag to move, + and − to zoom. Choose a service to see what breaks with it; with Shift you choose several.',
  keys: 'Arrow keys lead from service to service, Enter chooses, + and − zoom, 0 shows all.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  node: (name: string, criticality: string, confidence: string, incidents: number, changes: number) =>
    [name, criticality, confidence, ...marks(incidents, changes)].join(', '),
  standing: { down: 'goes down', breaks: 'breaks', survives: 'survives' },
  legend: {
    title: 'What the marks mean',
    line: 'How sure it is that one needs the other:',
    arrow: 'A line leads from a service to one that it needs.',
    group: '2 of 3',
    groupWhy: 'so many of a group suffice',
    incidents: 'Open incidents',
    changes: 'Changes under way',
    bars: 'Criticality, 5 bars: vital',
    down: 'Goes down',
    breaks: 'Breaks with it',
    survives: 'Has enough left',
  },
  table: 'Services on the map',
  columns: {
    name: 'Service',
    criticality: 'Criticality',
    team: 'Team',
    confidence: 'Confidence',
    open: 'Under way',
    needs: 'Needs',
    needed: 'Needed by',
  },
  openOf: (incidents: number, changes: number) => marks(incidents, changes).join(', ') || 'Nothing',
  none: '–',
  impact: {
    title: (names: string, many: boolean) => `If ${names} ${many ? 'go' : 'goes'} down`,
    says: (breaks: number, users: number, unknown: number) =>
      breaks === 0
        ? 'Nothing else is known to break.'
        : `${counted(breaks, 'service')} ${breaks === 1 ? 'breaks' : 'break'}, ${unknown > 0 ? 'at least ' : ''}${counted(users, 'user')} affected.`,
    saysWhy: (unknown: number) =>
      unknown === 0
        ? 'People who use several of them are counted more than once.'
        : `Of ${counted(unknown, 'service')} the users are not known; people who use several are counted more than once.`,
    damage: 'Damage',
    damageOf: (damage: number) => `${damage} of 5`,
    damageUnknown: 'Not known: nobody has said how critical these are.',
    breaks: 'Breaks',
    survives: 'Has enough left',
    more: (count: number) => `Show ${count} more`,
    around: 'Draw the map around it',
    close: 'Close',
  },
};
