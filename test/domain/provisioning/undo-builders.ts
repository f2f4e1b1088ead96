import type { BoundThing } from '../../../src/domain/provisioning/bound';
import type { Made, MadeRecord } from '../../../src/domain/provisioning/made';
import type { SiteWorkflow } from '../../../src/domain/provisioning/site';
import type { Holder, UndoInput, UndoSite } from '../../../src/domain/provisioning/undo-types';

export const PROJECT = '10000';

export const record = (made: Made, key = `${made.kind}:${JSON.stringify(made)}`): MadeRecord => ({
  key,
  projectId: PROJECT,
  jobId: 'adopt-10000-1',
  stepId: 'step',
  at: '2026-11-23T09:00:00.000Z',
  made,
});

export const holder = (
  practice: Holder['practice'],
  things: readonly BoundThing[],
  more: Partial<Holder> = {},
): Holder => ({
  practice,
  name: practice,
  projectId: PROJECT,
  things: new Set(things),
  requires: [],
  ...more,
});

export const input = (made: readonly Made[], more: Partial<UndoInput> = {}): UndoInput => ({
  practices: ['change-enablement'],
  records: made.map((one) => record(one)),
  undone: [holder('change-enablement', [])],
  remaining: [],
  gateEnforced: false,
  appId: 'app',
  ...more,
});

export const workflow = (id: string, statusIds: readonly string[], version = 1): SiteWorkflow => ({
  id,
  name: `Workflow ${id}`,
  version: { id: `${id}-v${version}`, versionNumber: version },
  editable: true,
  statusIds,
  transitions: [
    {
      id: '1',
      type: 'INITIAL',
      name: 'Create',
      to: statusIds[0] ?? '',
      from: [],
      validators: [],
      conditions: null,
      raw: {},
    },
  ],
  raw: { statuses: statusIds.map((statusReference) => ({ statusReference })) },
});

/** A site with one project, its own schemes, one type on the default workflow, and three statuses of each category. */
export const site = (more: Partial<UndoSite> = {}): UndoSite => ({
  project: { id: PROJECT, key: 'ITS' },
  types: [{ id: '1', name: 'Task', subtask: false }],
  typeScheme: {
    id: 'ts',
    name: 'Types',
    sharedWith: [],
    typeIds: ['1'],
    defaultTypeId: null,
    standard: false,
  },
  typeSchemes: [{ schemeId: 'ts', typeId: '1' }],
  workflowScheme: {
    id: 'ws',
    name: 'Workflows',
    description: '',
    version: { id: 'v', versionNumber: 1 },
    sharedWith: [],
    defaultWorkflow: { id: 'W', name: 'Workflow W' },
    byType: [],
  },
  formerWorkflowSchemes: [],
  workflows: [workflow('W', ['todo', 'doing', 'done'])],
  schemesOfWorkflow: {},
  statuses: [
    { id: 'todo', name: 'To do', category: 'TODO' },
    { id: 'doing', name: 'Doing', category: 'IN_PROGRESS' },
    { id: 'checking', name: 'Checking', category: 'IN_PROGRESS' },
    { id: 'done', name: 'Done', category: 'DONE' },
    { id: 'assess', name: 'Assess', category: 'IN_PROGRESS' },
    { id: 'closed', name: 'Closed', category: 'DONE' },
  ],
  workflowsOfStatus: {},
  typeScreenScheme: {
    id: 'tss',
    name: 'Screens',
    sharedWith: [],
    mappings: { default: 'ss' },
    standard: false,
  },
  typeScreenMappings: [{ schemeId: 'tss', typeId: 'default', screenSchemeId: 'ss' }],
  screenSchemes: [{ id: 'ss', name: 'Default', screens: { default: 's' } }],
  screens: [],
  fields: [],
  screensOfField: {},
  contextsOfField: {},
  linkTypes: [],
  counts: {},
  ...more,
});

/** A workflow whose second transition has the gate between a rule of Jira's and one of another app. */
export function guarded(): SiteWorkflow {
  const plain = workflow('W', ['todo', 'doing']);
  const rule = (key: string) => ({ ruleKey: 'forge:workflow-validator', parameters: { key } });
  const validators = [
    { ruleKey: 'system:validate-field-value', parameters: { ruleType: 'fieldRequired' } },
    rule('ari:cloud:ecosystem::extension/app/env/static/change-gate'),
    rule('ari:cloud:ecosystem::extension/other/env/static/another-gate'),
  ];
  const step: SiteWorkflow['transitions'][number] = {
    id: '11',
    type: 'DIRECTED',
    name: 'Start',
    to: 'doing',
    from: ['todo'],
    validators,
    conditions: null,
    raw: { validators, properties: { theirs: 'kept' } },
  };
  return { ...plain, transitions: [...plain.transitions, step] };
}
