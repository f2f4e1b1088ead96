import type { Service } from '../../../src/contract/services';

/** A live service that needs others by id, each by itself. */
export const service = (id: string, needs: readonly string[] = [], more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  aliases: [],
  description: '',
  stage: 'live',
  owner: null,
  team: null,
  criticality: null,
  users: null,
  environments: [],
  offerings: [],
  dependsOn: needs.map((on) => ({ on, group: null, verifiedOn: null })),
  groups: [],
  windows: [],
  verifiedOn: null,
  version: 0,
  ...more,
});

/** As a form sends a new one. */
export const draft = (name: string, more: Partial<Service> = {}) => {
  const { id: _, ...rest } = service('x', [], { name, ...more });
  return { projectId: null, service: { ...rest, id: null } };
};

/** As a form sends an edited one. */
export const edit = (before: Service, more: Partial<Service>) => ({
  projectId: null,
  service: { ...before, ...more },
});
