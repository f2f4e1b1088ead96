import { people } from './people';
import type { JiraContext } from '../context';
import type { PersonKey } from './people';
import type { Project } from '../entities';

/** Whom the service desk works for: organisation -> its members. */
const ORGANIZATIONS: Readonly<Record<string, readonly PersonKey[]>> = {
  'Acme Retail': ['customerSophie'],
  'Acme Logistics': ['customerMarek'],
};

/** Customer -> ids of the organisations that a request of theirs is shared with. */
export type SeedOrganizations = ReadonlyMap<PersonKey, string[]>;

/** Creates Acme's two organisations and adds them to ITS's service desk. */
export function seedOrganizations(context: JiraContext, its: Project): SeedOrganizations {
  const { tables } = context;
  const byMember = new Map<PersonKey, string[]>();
  const ids = Object.entries(ORGANIZATIONS).map(([name, members]) => {
    const id = context.nextId('organization');
    tables.table('organizations').put({
      id,
      name,
      created: context.clock.iso(),
      members: members.map((key) => people[key].id),
    });
    for (const key of members) byMember.set(key, [...(byMember.get(key) ?? []), id]);
    return id;
  });
  for (const desk of tables.table('serviceDesks').by('project', its.id))
    tables.table('serviceDesks').put({ ...desk, organizationIds: ids });
  return byMember;
}
