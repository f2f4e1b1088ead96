import { canBrowse, findIssue } from '../issues/find-issue';
import { issueHost } from './host-issue';
import { projectHost, userHost } from './host-parts';
import type { Caller } from '../issues/caller';
import type { HostWorld } from './host-parts';
import type { Value } from './values';

/** `new Issue(..)`, `new User(..)`, `new Project(..)`: null for what doesn't exist or may not be seen. */
export function makeLoader(world: HostWorld, caller: Caller): (type: string, id: string | number) => Value {
  const { tables } = world.context;
  return (type, id) => {
    switch (type) {
      case 'Issue': {
        const issue = findIssue(world.context, String(id));
        return issue && canBrowse(world.context, caller, issue) ? issueHost(world, issue) : null;
      }
      case 'User':
        return tables.table('users').get(String(id)) ? userHost(world, String(id)) : null;
      case 'Project': {
        const project = tables.table('projects').find((row) => row.id === String(id) || row.key === id);
        return project ? projectHost(world, project) : null;
      }
      default:
        throw new Error(`The type ${type} can't be constructed.`);
    }
  };
}
