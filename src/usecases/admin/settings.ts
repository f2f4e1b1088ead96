import type { AdoptionSettings, SettingsView } from '../../contract/admin';
import { hoursOf, workingCalendarId } from '../../domain/provisioning/calendars';
import { CONFIG_ENDPOINTS } from '../../jira/config/endpoints';
import { countMembers, readGroups, type SiteGroup } from '../../jira/config/read-groups';
import { readPages } from '../../jira/config/read-pages';
import { idName } from '../../jira/config/shapes';
import { readSiteZone } from '../../jira/config/read-site-zone';
import type { Deps, UseCase } from '../deps';
import { readAdoption } from './adoption-record';

/** Votes that the CAB needs for a decision, where it is large enough. */
export const SHIPPED_QUORUM = 3;

type GroupRole = keyof AdoptionSettings['groups'];

/** How groups of each role tend to be called, best guess first. */
const NAMES: Readonly<Record<GroupRole, readonly RegExp[]>> = {
  // Everybody with a service licence is a colleague who can read a plan, board members included.
  peers: [/\bpeers?\b/i, /servicemanagement.?users/i, /service.?desk.?agents?/i, /agents?/i],
  cab: [/\bcab\b/i, /change.?advisory/i],
  changeManagers: [/change.?manag/i],
  emergency: [/emergency/i, /\becab\b/i, /change.?manag/i],
};
const LABEL: Readonly<Record<GroupRole, string>> = {
  peers: 'peers',
  cab: 'the CAB',
  changeManagers: 'change managers',
  emergency: 'emergencies',
};

/** What is proposed for a project: what it has adopted with, or a first guess with its reasons. */
export const settings: UseCase<'admin.settings'> = async (deps, { projectId }): Promise<SettingsView> => {
  const [adoption, groups, rules, priorities] = await Promise.all([
    readAdoption(deps, projectId),
    readGroups(deps.jira),
    deps.store.rules.get(),
    readPages(deps.jira, CONFIG_ENDPOINTS.searchPriorities, idName),
  ]);
  const choices = {
    groups: groups.map(({ id, name }) => ({ id, name })),
    adaptations: adoption?.adaptations ?? [],
    priorities: priorities.map(({ name }) => name),
  };
  if (adoption)
    return {
      proposed: adoption.settings,
      reasons: ['These are the settings the project was adopted with.'],
      ...choices,
    };
  const reasons: string[] = [];
  const zone = rules?.timeZone ?? (await readSiteZone(deps.jira));
  reasons.push(`The working hours are in ${zone}, the time zone of this site.`);
  const proposedGroups = guessGroups(groups, reasons);
  const { opens, closes, holidays } = hoursOf(rules?.calendars[workingCalendarId(projectId)]?.at(-1));
  const quorum = await guessQuorum(deps, proposedGroups.cab, reasons);
  return {
    proposed: { timeZone: zone, opens, closes, holidays, groups: proposedGroups, quorum },
    reasons,
    ...choices,
  };
};

function guessGroups(groups: readonly SiteGroup[], reasons: string[]): AdoptionSettings['groups'] {
  const guess = (role: GroupRole): string => {
    const found = NAMES[role].flatMap((pattern) => groups.filter((group) => pattern.test(group.name)))[0];
    if (found) return found.id;
    const stand = groups.find((group) => group.name === 'jira-administrators') ?? groups[0];
    reasons.push(
      `No group looks like ${LABEL[role]}, so "${stand?.name ?? 'none'}" is proposed until you choose one.`,
    );
    return stand?.id ?? '';
  };
  return {
    peers: guess('peers'),
    cab: guess('cab'),
    changeManagers: guess('changeManagers'),
    emergency: guess('emergency'),
  };
}

/** Three, as shipped; one less than the members where the board has fewer than four, so that one may be away. */
async function guessQuorum(deps: Pick<Deps, 'jira'>, groupId: string, reasons: string[]): Promise<number> {
  if (groupId === '') return SHIPPED_QUORUM;
  const members = await countMembers(deps.jira, groupId);
  if (members >= 4) {
    reasons.push(`A quorum of ${SHIPPED_QUORUM} of the CAB's ${members} members.`);
    return SHIPPED_QUORUM;
  }
  const quorum = Math.max(1, members - 1);
  reasons.push(
    `The CAB has ${members} ${members === 1 ? 'member' : 'members'}, so a quorum of ${quorum} lets it decide while one is away.`,
  );
  return quorum;
}
