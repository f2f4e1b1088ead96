import type { SlaVocabulary } from '../../contract/sla-admin';
import { DERIVED_FIELDS, type DerivedField } from '../../contract/sla-policy';
import type { SiteField } from '../../domain/provisioning/site';
import type { RulesInForce } from '../../domain/rules/types';
import { isTeamType } from '../teams/team-field';

type Field = SlaVocabulary['fields'][number];
type Named = Field['options'][number];
type Kind = Field['kind'];

/** Jira's types of values, by what can be done with them in a condition. Types that aren't here are left out. */
const KINDS: Readonly<Record<string, Kind>> = {
  option: 'choice',
  'option-with-child': 'choice',
  priority: 'choice',
  status: 'choice',
  issuetype: 'choice',
  project: 'choice',
  resolution: 'choice',
  securitylevel: 'choice',
  team: 'choice',
  group: 'choice',
  user: 'people',
  date: 'date',
  datetime: 'date',
  string: 'text',
  number: 'text',
};
/** Lists name what is in them by the type of the field alone. */
const LISTS: readonly (readonly [RegExp, Kind])[] = [
  [/:labels$/, 'labels'],
  [/:(multiselect|multicheckboxes|multiversion|multigrouppicker)$/, 'choice'],
  [/(multiuserpicker|participants)$/, 'people'],
];
const SYSTEM_LISTS: Readonly<Record<string, Kind>> = {
  labels: 'labels',
  components: 'choice',
  fixVersions: 'choice',
  versions: 'choice',
};

/** Jira writes no history of these. */
const NO_HISTORY: readonly string[] = ['created', 'updated', 'lastViewed', 'statuscategorychangedate'];
/** Jira changes these in ways of its own, never by editing. */
const NOT_EDITABLE: readonly string[] = [
  ...NO_HISTORY,
  'status',
  'issuetype',
  'project',
  'resolution',
  'resolutiondate',
  'creator',
];

/** Types of values that the screen writes as Jira's edit call takes them: one choice, one person, a date, a line of text. */
const WRITTEN: readonly string[] = [
  'option',
  'option-with-child',
  'priority',
  'securitylevel',
  'user',
  'date',
  'string',
];
/** Text in Atlassian's document format, which the screen doesn't write. */
const RICH: readonly string[] = ['description', 'environment'];

const DERIVED: Readonly<Record<DerivedField, Pick<Field, 'name' | 'options' | 'history'>>> = {
  statusCategory: {
    name: 'Status category',
    options: [
      { id: 'new', name: 'To do' },
      { id: 'indeterminate', name: 'In progress' },
      { id: 'done', name: 'Done' },
    ],
    history: 'yes',
  },
  lastComment: {
    name: 'Last comment by',
    options: [
      { id: 'agent', name: 'Agent' },
      { id: 'customer', name: 'Customer' },
    ],
    history: 'yes',
  },
  approval: {
    name: 'Approval of the change',
    options: [
      { id: 'pending', name: 'Pending' },
      { id: 'approved', name: 'Approved' },
      { id: 'rejected', name: 'Rejected' },
      { id: 'void', name: 'Void' },
    ],
    history: 'fromNowOn',
  },
  links: { name: 'Links', options: [], history: 'yes' },
};

/** The fields that policies can be made of: Jira's own in the order of their names, then those that Steward works out. */
export function vocabularyFields(
  all: readonly SiteField[],
  optionsOf: (fieldId: string) => readonly Named[],
  { appFields }: Pick<RulesInForce, 'appFields'>,
): Field[] {
  const ours: readonly string[] = Object.values(appFields);
  const fields = all.flatMap((one): Field[] => {
    const kind = kindOf(one);
    if (kind === null) return [];
    const isOurs = ours.includes(one.id);
    return [
      {
        id: one.id,
        name: one.name,
        kind,
        options: optionsOf(one.id).map((option) => ({ ...option })),
        // What Steward writes to its own fields leaves no trace in the changelog.
        history: isOurs || NO_HISTORY.includes(one.id) ? 'no' : 'yes',
        settable: !isOurs && isWritten(one, kind),
      },
    ];
  });
  const derived = DERIVED_FIELDS.map((id): Field => {
    const { options, ...rest } = DERIVED[id];
    const listed = id === 'links' ? optionsOf(id) : options;
    return { id, kind: 'derived', settable: false, options: listed.map((one) => ({ ...one })), ...rest };
  });
  return [...fields.sort((a, b) => a.name.localeCompare(b.name, 'en')), ...derived];
}

function isWritten({ id, type, customType }: SiteField, kind: Kind): boolean {
  if (NOT_EDITABLE.includes(id) || RICH.includes(id) || customType?.endsWith(':textarea')) return false;
  return WRITTEN.includes(type) ? !isTeamType(customType) : kind === 'labels';
}

function kindOf({ id, type, customType }: SiteField): Kind | null {
  // Jira calls the values of its Team field "team" or "any".
  if (isTeamType(customType)) return 'choice';
  if (type !== 'array') return KINDS[type] ?? null;
  if (customType === null) return SYSTEM_LISTS[id] ?? null;
  return LISTS.find(([pattern]) => pattern.test(customType))?.[1] ?? null;
}
