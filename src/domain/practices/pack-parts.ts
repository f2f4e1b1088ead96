import type { FieldType, PackField, PackStatus, PackTransition, PracticePack } from './schema';

/** Short ways to write the parts of a pack: they add defaults and nothing else. */

type Option = PackField['options'][number];

/** An option of a select field with the other names under which an existing one is recognised. */
export const option = (name: string, ...aliases: string[]): Option => ({ name, aliases });

const ofType =
  (type: FieldType) =>
  (ref: string, name: string, description: string, ...aliases: string[]): PackField => ({
    ref,
    name,
    aliases,
    type,
    options: [],
    description,
    create: true,
  });

export const textField = ofType('text');
export const longTextField = ofType('longText');
export const numberField = ofType('number');
export const dateField = ofType('date');
export const dateTimeField = ofType('dateTime');
export const userField = ofType('user');
export const usersField = ofType('users');
export const urlField = ofType('url');

/** A field with one answer out of `options`; a plain string is an option without other names. */
export const selectField = (
  ref: string,
  name: string,
  description: string,
  options: readonly (string | Option)[],
  ...aliases: string[]
): PackField => ({
  ...ofType('select')(ref, name, description, ...aliases),
  options: options.map((one) => (typeof one === 'string' ? option(one) : one)),
});

/** What a status is called in Jira; statuses are global there, so packs that mean the same share one. */
export type StatusName = Pick<PackStatus, 'name' | 'aliases' | 'category'>;

/** A status that an existing workflow is given when it lacks it. */
export const status = (
  role: string,
  called: StatusName,
  description: string,
  entry: string[],
): PackStatus => ({
  role,
  ...called,
  description,
  entry,
  required: true,
});

/** A status that is used where an existing workflow has it, and left out where it doesn't. */
export const optionalStatus = (...args: Parameters<typeof status>): PackStatus => ({
  ...status(...args),
  required: false,
});

type MoveOptions = Partial<Pick<PackTransition, 'guard' | 'closes' | 'resolution'>>;

export const move = (
  id: string,
  name: string,
  from: string[],
  to: string,
  description: string,
  options: MoveOptions = {},
): PackTransition => ({ id, name, from, to, description, guard: 'none', ...options });

/** Resolutions that Jira ships. A finished issue without one shows as unresolved everywhere in Jira. */
export const DONE: MoveOptions = { resolution: 'Done' };
export const WONT_DO: MoveOptions = { resolution: "Won't Do" };
export const REOPENED: MoveOptions = { resolution: 'clear' };

export const raci = (
  activity: string,
  responsible: string,
  accountable: string,
  consulted: string[] = [],
  informed: string[] = [],
): PracticePack['raci'][number] => ({ activity, responsible, accountable, consulted, informed });

export const step = (name: string, statusRole: string, text: string): PracticePack['procedure'][number] => ({
  name,
  text,
  status: statusRole,
});

type Manual = PracticePack['manual'][number];

/** A queue to be made by hand; the JQL may name types and statuses by placeholder. */
export const queue = (id: string, name: string, jql: string): Manual => ({
  id,
  object: 'Queue',
  name: `Queue "${name}"`,
  text: `Jira has no API to make queues. Suggested JQL: ${jql}.`,
  link: '/jira/servicedesk/projects/{projectKey}/queues',
});

export const portalGroup = (id: string, name: string, text: string): Manual => ({
  id,
  object: 'Portal group',
  name,
  text,
  link: '/jira/servicedesk/projects/{projectKey}/settings/portal-settings/request-types',
});
