import type { DriftItem } from '../../contract/upkeep';
import { differences } from './compile-workflow';
import type { Part } from './drift-parts';
import type { Trace } from './drift-types';
import type { SiteSnapshot } from './site';
import type { Bindings, Plan, WorkflowAction } from './types';

/** What a difference is called, what became of it, and where Jira's audit log may name who did it. */
export interface Words extends Pick<DriftItem, 'object' | 'name' | 'what' | 'text'> {
  readonly traces: readonly Trace[];
}

export interface Seen {
  readonly site: SiteSnapshot;
  readonly plan: Plan;
  /** Ids by ref, as they were adopted. */
  readonly adopted: Bindings;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const GONE = 'It is gone from the site.';

/** Says in words what the parts of a plan with one root mend. Null: they are no difference of their own. */
export function wordsOf(root: string, parts: readonly Part[], seen: Seen): Words | null {
  const first = parts.find(({ root: one, step }) => one === root && rootIsOf(step.action.kind)) ?? parts[0];
  if (!first) return null;
  const { site, adopted } = seen;
  const { action } = first.step;
  const trace = (typeName: Trace['typeName'], object: string | undefined): Trace[] =>
    object === undefined ? [] : [{ typeName, object }];
  switch (action.kind) {
    case 'createType':
      return {
        object: 'Issue type',
        name: action.name,
        what: 'missing',
        text: `${GONE} Repairing makes it anew; issues that had it are of other types now.`,
        traces: trace('ISSUE_TYPE', adopted[root]),
      };
    case 'addTypesToScheme':
    case 'copyTypeScheme': {
      const refs = action.kind === 'copyTypeScheme' ? action.typeRefs : [first.ref ?? ''];
      const names = refs.map((ref) => typeName(seen, ref));
      return {
        object: 'Issue type',
        name: names.join(', '),
        what: 'missing',
        text: `${quoted(names)} cannot be chosen in this project any more: its issue type scheme "${site.typeScheme.name}" lacks ${names.length === 1 ? 'it' : 'them'}.`,
        traces: [
          ...trace('SCHEME', site.typeScheme.id),
          ...trace('SCHEME', 'name' in action ? action.name : undefined),
        ],
      };
    }
    case 'ensureField':
      return fieldWords(action, root, seen);
    case 'createStatuses': {
      const status = action.statuses.find(({ refs }) => refs.includes(first.ref ?? ''));
      return {
        object: 'Status',
        name: status?.name ?? root,
        what: 'missing',
        text: GONE,
        traces: trace('STATUS', adopted[root]),
      };
    }
    case 'createWorkflows': {
      const name = action.workflows.find(({ ref }) => ref === first.ref)?.name ?? root;
      return { object: 'Workflow', name, what: 'missing', text: GONE, traces: trace('WORKFLOW', name) };
    }
    case 'writeWorkflow':
      return workflowWords(action, seen);
    case 'extendWorkflow': {
      const text =
        'It lacks statuses that the practice cannot do without, or the transitions that lead to them.';
      const traces = trace('WORKFLOW', action.name);
      return { object: 'Workflow', name: action.name, what: 'changed', text, traces };
    }
    case 'updateWorkflowScheme':
    case 'copyWorkflowScheme': {
      const refs = action.types
        .map(({ typeRef }) => typeRef)
        .filter((ref) => first.ref === null || ref === first.ref);
      const names = refs.map((ref) => typeName(seen, ref));
      return {
        object: 'Workflow scheme',
        name: names.join(', '),
        what: 'changed',
        text: `${quoted(names)} no longer ${names.length === 1 ? 'follows the workflow' : 'follow the workflows'} of the practice: the project's scheme is "${site.workflowScheme.name}" and gives another one.`,
        traces: [...trace('SCHEME', site.workflowScheme.id), ...trace('SCHEME', action.name)],
      };
    }
    case 'extendScreen': {
      const names = action.fieldRefs
        .filter((ref) => parts.some((part) => part.ref === ref))
        .map((ref) => fieldName(seen, ref));
      return {
        object: 'Screen',
        name: action.name,
        what: 'missing',
        text: `${names.length === 1 ? 'A field is' : 'Fields are'} no longer on it: ${quoted(names)}.`,
        traces: trace('SCREEN', action.screenId),
      };
    }
    case 'copyScreen':
    case 'makeScreenScheme':
    case 'mapScreenScheme': {
      const maps = parts.flatMap(({ step, ref }) =>
        step.action.kind === 'mapScreenScheme' ? [{ action: step.action, ref }] : [],
      );
      const mapped = maps.flatMap(({ action: map, ref }) =>
        map.types.filter((one) => ref === null || one.typeRef === ref),
      );
      const names = [...new Set(mapped.map((one) => typeName(seen, one.typeRef)))];
      const copyAs = maps.flatMap(({ action: map }) => map.copyAs ?? []);
      return {
        object: 'Screen scheme',
        name: names.join(', ') || root,
        what: 'changed',
        text: `The fields of the practice are not shown any more: ${quoted(names)} ${names.length === 1 ? 'has' : 'have'} other screens than before, by the scheme "${site.typeScreenScheme.name}".`,
        traces: [...trace('SCHEME', site.typeScreenScheme.id), ...trace('SCHEME', copyAs[0])],
      };
    }
    case 'addToFieldScheme':
      return {
        object: 'Field scheme',
        name: fieldName(seen, first.ref ?? ''),
        what: 'missing',
        text: `The project's field scheme "${action.name}" no longer has it, so no screen of the project shows it.`,
        traces: trace('SCHEME', action.schemeId),
      };
    case 'createLinkType':
      return { object: 'Link type', name: action.name, what: 'missing', text: GONE, traces: [] };
    case 'createRequestType':
      return {
        object: 'Request type',
        name: action.name,
        what: 'missing',
        text: 'It is gone from the portal, so customers cannot raise this any more.',
        traces: [],
      };
    default:
      return null;
  }
}

/** Steps that a thing itself is made or mended by, before those that only follow. */
const rootIsOf = (kind: Part['step']['action']['kind']): boolean =>
  [
    'createType',
    'ensureField',
    'createStatuses',
    'createWorkflows',
    'writeWorkflow',
    'extendWorkflow',
    'createLinkType',
    'createRequestType',
  ].includes(kind);

function fieldWords(
  action: Extract<Part['step']['action'], { kind: 'ensureField' }>,
  root: string,
  { plan, adopted }: Seen,
): Words {
  const base = { object: 'Field', name: action.name };
  if (action.fieldId === null) {
    const text = `${GONE} Look into Jira's trash first: restored from there it keeps its values. Repairing makes a new, empty one.`;
    const id = adopted[root];
    return {
      ...base,
      what: 'missing',
      text,
      traces: id === undefined ? [] : [{ typeName: 'CUSTOM_FIELD', object: id }],
    };
  }
  const ref = root.slice('field:'.length);
  const options = action.options.filter((_, index) => plan.bindings[`option:${ref}:${index}`] === undefined);
  // Jira's audit log has no records of options and contexts.
  if (options.length === 0 || options.length === action.options.length)
    return {
      ...base,
      what: 'changed',
      text: 'It cannot be used in this project any more: no context of it serves the types of the practice.',
      traces: [],
    };
  const names = quoted(options.map((option) => option.name));
  return { ...base, what: 'changed', text: `Options are gone: ${names}.`, traces: [] };
}

function workflowWords(action: WorkflowAction, { site, plan }: Seen): Words {
  const existing = site.workflows.find(
    (workflow) => workflow.id === plan.bindings[action.ref] || workflow.name === action.name,
  );
  const known = action.workflow.transitions.every(
    ({ to }) => plan.bindings[`status:${action.practice}:${to}`] !== undefined,
  );
  const gaps = existing && known ? differences(action, existing, plan.bindings) : ['some of its statuses'];
  // The words of `differences` name what is missing; these two are what keeps work from going past a rule.
  const opens = gaps.some((gap) => gap.startsWith('the gate on') || gap.startsWith("the emergency group's"));
  return {
    object: 'Workflow',
    name: existing?.name ?? action.name,
    what: opens ? 'bypass' : 'changed',
    text: `It lacks ${gaps.join(', ')}.`,
    traces: [{ typeName: 'WORKFLOW', object: existing?.name ?? action.name }],
  };
}

const typeName = ({ site, plan }: Seen, ref: string): string =>
  site.types.find((type) => type.id === plan.bindings[ref])?.name ?? ref.slice('type:'.length);
const fieldName = ({ site, plan }: Seen, ref: string): string =>
  site.fields.find((field) => field.id === plan.bindings[ref])?.name ?? ref.slice('field:'.length);
