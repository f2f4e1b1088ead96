import { markdownTable } from '../../../scripts/prove/markdown';
import { ENTRY_POINTS } from './entry-points';
import { OBJECTS, ROLES, type Role } from './expect';
import type { Forged } from './forged';
import type { Cell, Matrix } from './matrix';

/** One letter for each answer. */
const LETTER: Readonly<Record<string, string>> = {
  ok: '+',
  NOT_ALLOWED: 'N',
  NOT_FOUND: '0',
  BAD_INPUT: 'B',
};

const HEADS: Readonly<Record<Role, string>> = {
  anonymous: 'nobody',
  customer: 'customer',
  otherCustomer: 'other org.',
  noBrowse: 'no browse',
  agent: 'agent',
  boardMember: 'board',
  changeManager: 'change mgr',
  projectAdmin: 'project admin',
  jiraAdmin: 'Jira admin',
  auditor: 'auditor',
};

/** The tables of the chapter. */
export function accessBody({ cells }: Matrix, forged: Forged): string {
  const entries = [...new Set(cells.map(({ entry }) => entry))];
  const done = cells.filter(({ real }) => real.code === 'ok').length;
  const through = cells.filter(({ expected }) => expected === 'open' || expected === 'inner').length;
  const rows = entries.map((entry) => {
    const own = cells.filter((cell) => cell.entry === entry);
    return [entry, own[0]?.kind ?? '', ...ROLES.map((role) => lettersOf(own, role))];
  });
  return [
    `${entries.length} resolvers and actions, ${ROLES.length} roles, ${cells.length} calls of the built app in the sandbox (\`npm run prove -- access\`). ${cells.length - through} were to be refused; after them the store, the issues and the comments were as before, and none had a call made with the app’s own rights. ${through} were to get past the permission: ${done} calls were done, the others stopped at what they asked for (a draft that isn’t there, a round that is closed).`,
    `${forged.tried} calls were forged: resolvers of one surface through the function of another, names that every object inherits, contexts that name another issue, project, person, module or site than the payload, modules without a screen, what only the platform calls (events, queues, schedules, the gate) by its name through every screen as every role, and functions of searches as every role with arguments that would break out of a query: their answer is the same for everybody and holds one quoted comparison, which Jira works out as whoever searches.`,
    `What is asked for: own object, another’s, of a closed project, missing, no id; one letter each, in this order (${OBJECTS.join(', ')}), “·” where the request names none. **+** done, **s** past the permission and stopped by the state, **N** not allowed, **0** not found, **B** wrong shape. “Missing” and “not to be seen” were answered word for word alike.`,
    markdownTable(['entry point', 'asks for', ...ROLES.map((role) => HEADS[role])], rows),
    'The other functions of the manifest take no request of a person, or none that tells anything:',
    markdownTable(
      ['function', 'reached by', 'why it may act as the app'],
      Object.entries(ENTRY_POINTS)
        .filter(([, { gate }]) => gate !== 'resolver' && gate !== 'action')
        .map(([key, { gate, why }]) => [key, gate, why]),
    ),
  ].join('\n\n');
}

const lettersOf = (cells: readonly Cell[], role: Role): string =>
  OBJECTS.map((object) => cells.find((cell) => cell.role === role && cell.object === object))
    .map((cell) => (cell === undefined ? '·' : (LETTER[cell.real.code] ?? 's')))
    .join('');
