import type { JiraContext } from '../context';
import type { AuditedItem, AuditRecord, JiraTable } from '../entities';
import type { Change } from './journal';

/** How Jira's audit log speaks of a kind of object. */
interface Words {
  /** "Workflow" of "Workflow created". */
  readonly noun: string;
  readonly category: string;
  readonly typeName: string;
}

/**
 * Jira's words. "Custom field ...", "Issue type created", "Workflow ..." and "Workflow scheme ..." with their categories and type names
 * are as they stand in audit logs of real sites (the summaries are Jira's texts jira.auditing.*); those of screens and of the other
 * schemes are built after the same pattern. Options, contexts, link types and request types leave no record: none is known.
 */
const WORDS: Partial<Record<JiraTable, Words>> = {
  fields: { noun: 'Custom field', category: 'fields', typeName: 'CUSTOM_FIELD' },
  fieldSchemes: { noun: 'Field scheme', category: 'fields', typeName: 'SCHEME' },
  issueTypes: { noun: 'Issue type', category: 'issue types', typeName: 'ISSUE_TYPE' },
  issueTypeSchemes: { noun: 'Issue type scheme', category: 'issue types', typeName: 'SCHEME' },
  issueTypeScreenSchemes: { noun: 'Issue type screen scheme', category: 'screens', typeName: 'SCHEME' },
  permissionSchemes: { noun: 'Permission scheme', category: 'permissions', typeName: 'SCHEME' },
  screens: { noun: 'Screen', category: 'screens', typeName: 'SCREEN' },
  screenSchemes: { noun: 'Screen scheme', category: 'screens', typeName: 'SCHEME' },
  statuses: { noun: 'Status', category: 'workflows', typeName: 'STATUS' },
  workflows: { noun: 'Workflow', category: 'workflows', typeName: 'WORKFLOW' },
  workflowSchemes: { noun: 'Workflow scheme', category: 'workflows', typeName: 'SCHEME' },
};

/** Columns of a project that name a scheme, and the scheme's table. */
const SCHEMES = {
  issueTypeSchemeId: 'issueTypeSchemes',
  issueTypeScreenSchemeId: 'issueTypeScreenSchemes',
  permissionSchemeId: 'permissionSchemes',
  workflowSchemeId: 'workflowSchemes',
} as const;

type Draft = Pick<AuditRecord, 'summary' | 'category' | 'objectItem' | 'associatedItems' | 'changedValues'>;

/** The audit log's records for what a request has changed, one an object. */
export function auditRecords(
  context: JiraContext,
  changes: readonly Change[],
  authorId: string,
): AuditRecord[] {
  const drafts = changes.flatMap((change) => draftsOf(context, change));
  // A screen with several tabs that changed is one screen that changed.
  const once = new Map(drafts.map((draft) => [`${draft.summary}/${draft.objectItem.id}`, draft]));
  return [...once.values()].map((draft) => ({
    id: context.nextId('auditRecord'),
    created: context.clock.iso(),
    authorId,
    ...draft,
  }));
}

function draftsOf(context: JiraContext, change: Change): Draft[] {
  if (change.kind === 'projects') return schemeMoves(context, change);
  if (change.kind === 'screenTabs') return tabDrafts(context, change);
  const words = WORDS[change.kind];
  if (!words) return [];
  const row = change.after ?? change.before;
  if (change.kind === 'fields' && !(change.after ?? change.before).custom) return [];
  const verb = !change.before ? 'created' : change.after ? 'updated' : 'deleted';
  return [
    {
      summary: `${words.noun} ${verb}`,
      category: words.category,
      objectItem: itemOf(change.kind, row, words),
      associatedItems: [],
      changedValues: changedTexts(change),
    },
  ];
}

const text = (row: object, column: string): string => {
  const value: unknown = (row as Record<string, unknown>)[column];
  return typeof value === 'string' ? value : '';
};

/** A workflow is named by its name in both places, as in real logs. */
const itemOf = (kind: JiraTable, row: { id: string }, { typeName }: Words): AuditedItem => ({
  id: kind === 'workflows' ? text(row, 'name') : row.id,
  name: text(row, 'name'),
  typeName,
});

function changedTexts({ before, after }: Change): AuditRecord['changedValues'] {
  return (['name', 'description'] as const).flatMap((column) => {
    const [from, to] = [text(before ?? {}, column), text(after ?? {}, column)];
    if (from === to) return [];
    const fieldName = column === 'name' ? 'Name' : 'Description';
    return [{ fieldName, changedFrom: from, changedTo: to }];
  });
}

function tabDrafts(context: JiraContext, { before, after }: Change<'screenTabs'>): Draft[] {
  const screen = context.tables.table('screens').get((after ?? before).screenId);
  const words = WORDS.screens;
  if (!screen || !words) return [];
  const objectItem = itemOf('screens', screen, words);
  return [
    {
      summary: 'Screen updated',
      category: words.category,
      objectItem,
      associatedItems: [],
      changedValues: [],
    },
  ];
}

/** "Workflow scheme added to project": the project is the object, the scheme goes with it. Jira's default schemes are never added. */
function schemeMoves({ tables }: JiraContext, { before, after }: Change<'projects'>): Draft[] {
  if (!before || !after) return [];
  return Object.entries(SCHEMES).flatMap(([column, kind]) => {
    const words = WORDS[kind];
    const [from, to] = [text(before, column), text(after, column)];
    if (!words || from === to) return [];
    const move = (schemeId: string, where: string): Draft[] => {
      const scheme = tables.table(kind).get(schemeId);
      if (!scheme || ('isDefault' in scheme && scheme.isDefault)) return [];
      return [
        {
          summary: `${words.noun} ${where} project`,
          category: words.category,
          objectItem: { id: after.id, name: after.name, typeName: 'PROJECT' },
          associatedItems: [itemOf(kind, scheme, words)],
          changedValues: [],
        },
      ];
    };
    return [...move(from, 'removed from'), ...move(to, 'added to')];
  });
}
