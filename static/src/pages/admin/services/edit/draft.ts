import type { FaultView } from '../../../../../../src/contract/calendars';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import type { ServiceView } from '../../../../../../src/contract/services';

/** A service as it is edited; without an id: a new one. */
export type ServiceDraft = RequestOf<'services.save'>['service'];
export type NamesById = Readonly<Record<string, string>>;

export const BLANK: ServiceDraft = {
  id: null,
  name: '',
  aliases: [],
  description: '',
  stage: 'live',
  owner: null,
  team: null,
  criticality: null,
  users: null,
  environments: ['Production'],
  offerings: [],
  dependsOn: [],
  groups: [],
  windows: [],
  verifiedOn: null,
  version: 0,
};

export const namesOf = ({ names, service }: ServiceView): NamesById =>
  Object.fromEntries([...names, { id: service.id, name: service.name }].map(({ id, name }) => [id, name]));

/** "service.windows.0.start" and "windows[0].start" are one place. */
const plain = (path: string): string => path.replace(/^service\./, '').replace(/\[(\d+)\]/g, '.$1');

/** What is wrong at a place and what to do, in one text; undefined: nothing. */
export const faultTeller =
  (faults: readonly FaultView[]) =>
  (path: string): string | undefined => {
    const found = faults.filter((one) => plain(one.path) === plain(path));
    return found.length === 0
      ? undefined
      : found.map(({ message, remedy }) => `${message} ${remedy}`.trim()).join(' ');
  };
export type FaultAt = ReturnType<typeof faultTeller>;

/** What is sent: without blanks around what was written. */
export const trimmed = (draft: ServiceDraft): ServiceDraft => ({
  ...draft,
  name: draft.name.trim(),
  team: draft.team?.trim() || null,
  offerings: draft.offerings.map(({ name, description }) => ({ name: name.trim(), description })),
});

/** An id that no group has yet. */
export function newGroupId(groups: ServiceDraft['groups']): string {
  let number = groups.length + 1;
  while (groups.some(({ id }) => id === `g${number}`)) number += 1;
  return `g${number}`;
}

/** Without a group: what was in it is needed by itself. */
export const withoutGroup = (draft: ServiceDraft, id: string): Partial<ServiceDraft> => ({
  groups: draft.groups.filter((one) => one.id !== id),
  dependsOn: draft.dependsOn.map((one) => (one.group === id ? { ...one, group: null } : one)),
});
