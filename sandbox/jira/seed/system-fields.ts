import type { Field } from '../entities';

const field = (
  id: string,
  name: string,
  type: string,
  more: { items?: string; clauses?: string[]; orderable?: boolean; navigable?: boolean; key?: string } = {},
): Field => ({
  id,
  key: more.key ?? id,
  name,
  description: '',
  custom: false,
  schema: { type, ...(more.items === undefined ? {} : { items: more.items }), system: id },
  typeKey: null,
  searcherKey: null,
  navigable: more.navigable ?? true,
  searchable: (more.clauses ?? [id]).length > 0,
  orderable: more.orderable ?? true,
  locked: false,
  clauseNames: more.clauses ?? [id],
  app: null,
  trashed: false,
});

/** The system fields that issues of this site carry, as GET /field answers them. `orderable` = can stand on a screen. */
export const systemFields: readonly Field[] = [
  field('summary', 'Summary', 'string'),
  field('issuetype', 'Work type', 'issuetype', { clauses: ['issuetype', 'type', 'worktype'] }),
  field('status', 'Status', 'status', { orderable: false }),
  field('project', 'Space', 'project', { orderable: false, clauses: ['project', 'space'] }),
  field('priority', 'Priority', 'priority'),
  field('resolution', 'Resolution', 'resolution'),
  field('resolutiondate', 'Resolved', 'datetime', {
    orderable: false,
    clauses: ['resolutiondate', 'resolved'],
  }),
  field('assignee', 'Assignee', 'user'),
  field('reporter', 'Reporter', 'user'),
  field('creator', 'Creator', 'user', { orderable: false }),
  field('created', 'Created', 'datetime', { orderable: false, clauses: ['created', 'createdDate'] }),
  field('updated', 'Updated', 'datetime', { orderable: false, clauses: ['updated', 'updatedDate'] }),
  field('statuscategorychangedate', 'Status Category Changed', 'datetime', {
    orderable: false,
    clauses: ['statusCategoryChangedDate'],
  }),
  field('duedate', 'Due date', 'date', { clauses: ['due', 'duedate'] }),
  field('labels', 'Labels', 'array', { items: 'string' }),
  field('description', 'Description', 'string'),
  field('environment', 'Environment', 'string'),
  field('parent', 'Parent', 'issuelink', { clauses: ['parent'] }),
  field('issuelinks', 'Linked work items', 'array', { items: 'issuelinks', clauses: [] }),
  field('subtasks', 'Subtasks', 'array', { items: 'issuelinks', clauses: ['subtasks'], orderable: false }),
  field('attachment', 'Attachment', 'array', { items: 'attachment', clauses: ['attachments'] }),
  field('comment', 'Comment', 'comments-page', { clauses: ['comment'], navigable: false }),
  field('watches', 'Watchers', 'watches', { orderable: false, clauses: ['watchers'] }),
  field('security', 'Security Level', 'securitylevel', { clauses: ['level'] }),
];
