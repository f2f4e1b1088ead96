import { ADMIN_RESOLVERS } from '../../../src/contract/surfaces/admin';

/**
 * Who may do what, written from DESIGN (surfaces and their gates; no resolver without a declared permission), not from the code under
 * test. A kind says what has to be so before a resolver does anything.
 */
export const ROLES = [
  'anonymous',
  'customer',
  'otherCustomer',
  'noBrowse',
  'agent',
  'boardMember',
  'changeManager',
  'projectAdmin',
  'jiraAdmin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** What a request names: by the person, by somebody else, of a project that is closed to most, nothing at all, no id. */
export const OBJECTS = ['own', 'anothers', 'elsewhere', 'missing', 'malformed'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/**
 * open: the permission lets it through. inner: the object is seen, and a rule further in decides (seat, board, excuse). hidden: as if there were none.
 * denied: NOT_ALLOWED. refused: a refusal of any code. malformed: BAD_INPUT.
 */
export type Expected = 'open' | 'inner' | 'hidden' | 'denied' | 'refused' | 'malformed';

export type Kind =
  | 'rules' // configures Steward, or administers Jira
  | 'audit' // holds "audit (read only)", which nobody has by birth
  | 'seeIssue'
  | 'actOnIssue' // sees the issue; what it takes beyond that is told further in
  | 'editIssue'
  | 'manageIssue' // sees it, and manages changes
  | 'excuse' // sees it, and may excuse breaches
  | 'override' // sees it, and may override risk or manages changes
  | 'declare' // sees it, and may declare emergencies
  | 'chair' // sees it, and chairs or manages changes
  | 'seeRequest'
  | 'seeProject'
  | 'manageProject'
  | 'editInProject' // sees the project and the issue, and edits it
  | 'self' // what belongs to the caller
  | 'others' // somebody else's delegations: change managers
  | 'board' // on the board
  | 'leadBoard'; // leads it

const named = (kind: Kind, ...names: readonly string[]): [string, Kind][] =>
  names.map((name) => [name, kind]);
const of = (surface: string, kind: Kind, ...names: readonly string[]): [string, Kind][] =>
  named(kind, ...names.map((name) => `${surface}.${name}`));

/** Every resolver by name. The admin page as a whole is for those who may configure: a new one there is held to that by itself. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...named('rules', ...Object.keys(ADMIN_RESOLVERS)),
  ...of('change', 'seeIssue', 'view', 'conflicts', 'slots', 'similar', 'outcomes', 'review'),
  ...of('change', 'actOnIssue', 'except', 'do', 'close', 'clone', 'actual', 'saveReview', 'condition'),
  ...of('change', 'editIssue', 'move', 'answer'),
  ...of('change', 'manageIssue', 'acknowledge', 'strike', 'clear'),
  ...of('change', 'override', 'override'),
  ...of('change', 'declare', 'declare', 'phoneIn', 'breakGlass'),
  ...of('change', 'chair', 'join', 'standIn', 'depart'),
  ...of('change', 'actOnIssue', 'vote', 'resubmit', 'recuse', 'retroVote', 'confirmPhone'),
  ...of('change', 'actOnIssue', 'undeclare'),
  ...of('clocks', 'seeIssue', 'view', 'native'),
  ...of('clocks', 'editIssue', 'explain'),
  ...of('clocks', 'excuse', 'excuse'),
  ...of('service', 'seeIssue', 'panel', 'find'),
  ...of('service', 'editIssue', 'set', 'judge'),
  ...of('portal', 'seeRequest', 'promise', 'approval', 'vote'),
  ...of('report', 'seeProject', 'open', 'compliance', 'misses'),
  ...of('map', 'seeProject', 'services', 'read', 'service', 'impact', 'verify'),
  ...of('schedule', 'seeProject', 'read'),
  ...of('schedule', 'editInProject', 'try', 'move'),
  ...of('template', 'seeProject', 'list', 'read', 'use'),
  ...of('template', 'manageProject', 'start', 'save', 'propose', 'activate', 'status'),
  ...of('inbox', 'self', 'list', 'markRead', 'approvals', 'vote'),
  ...of('delegation', 'self', 'list', 'make', 'end'),
  ...of('delegation', 'others', 'of'),
  ...of('cab', 'self', 'boards'),
  ...of('cab', 'board', 'list', 'meeting', 'minutes', 'pull', 'vote'),
  ...of('cab', 'leadBoard', 'call', 'act'),
  ...of(
    'audit',
    'audit',
    'find',
    'pack',
    'status',
    'verify',
    'startExport',
    'export',
    'exportPart',
    'sample',
  ),
  // Actions of rules and agents: they ask Jira as the person on whose behalf they run.
  ...of('action', 'seeIssue', 'get-change-risk', 'get-approval-state'),
  ...of('action', 'actOnIssue', 'start-approval', 'record-outcome'),
]);

/** Sees everything of the project in which changes are made. Customers see their requests, in the portal and nowhere else. */
const STAFF: ReadonlySet<Role> = new Set([
  'agent',
  'boardMember',
  'changeManager',
  'projectAdmin',
  'jiraAdmin',
  'auditor',
]);
const CUSTOMERS: ReadonlySet<Role> = new Set(['customer', 'otherCustomer']);
/** The closed project is open to Jira's administrators alone. */
const sees = (role: Role, object: ObjectKind): boolean =>
  object === 'elsewhere' ? role === 'jiraAdmin' : object !== 'missing' && STAFF.has(role);

/** Whether what a resolver answers depends on the object at all; the others are asked with one object. */
export const hasObject = (kind: Kind): boolean =>
  !['rules', 'audit', 'self', 'others', 'board', 'leadBoard'].includes(kind);

/** Jira gives an app's project permissions to its administrators when it is installed, in every scheme; others by grant. */
const manages = (role: Role): boolean => role === 'changeManager' || role === 'jiraAdmin';

/** What has to come out. */
export function expected(kind: Kind, role: Role, object: ObjectKind): Expected {
  // Of nobody, and of a request that has no right shape, either may be said.
  if (role === 'anonymous') return object === 'malformed' ? 'refused' : 'denied';
  if (object === 'malformed') return 'malformed';
  const seen = sees(role, object);
  switch (kind) {
    case 'rules':
      return role === 'jiraAdmin' ? 'open' : 'denied';
    case 'audit':
      return role === 'auditor' ? 'open' : 'denied';
    case 'self':
      return 'open';
    case 'others':
      return manages(role) ? 'open' : 'denied';
    case 'board':
      return manages(role) || role === 'boardMember' || role === 'auditor' ? 'inner' : 'refused';
    case 'leadBoard':
      return manages(role) ? 'inner' : 'refused';
    case 'seeIssue':
    case 'seeProject':
      return seen ? 'open' : 'hidden';
    case 'actOnIssue':
      return seen ? 'inner' : 'hidden';
    // Whoever may not edit hears the same of an issue that is there and of one that isn't.
    case 'editIssue':
      return seen ? 'open' : 'denied';
    case 'editInProject':
      return seen ? 'open' : 'hidden';
    case 'manageIssue':
    case 'manageProject':
      // A change manager with a part in the change doesn't decide about it.
      return !seen ? 'hidden' : !manages(role) ? 'denied' : object === 'own' ? 'inner' : 'open';
    case 'excuse':
    case 'override':
      return seen
        ? role === 'jiraAdmin' || (kind === 'override' && manages(role))
          ? 'inner'
          : 'refused'
        : 'hidden';
    case 'declare':
    case 'chair':
      return seen ? (manages(role) ? 'inner' : 'refused') : 'hidden';
    case 'seeRequest':
      // The closed project has no portal.
      if (object === 'missing' || object === 'elsewhere') return 'hidden';
      if (CUSTOMERS.has(role)) return object === 'own' ? 'open' : 'hidden';
      // Whoever raised a request sees it in the portal, whatever else they may see.
      return seen || (role === 'noBrowse' && object === 'own') ? 'open' : 'hidden';
  }
}
