import type { SiteSnapshot } from '../../src/domain/provisioning';

const GROUPS = ['g-peers', 'g-cab', 'g-managers', 'g-emergency'];

export const SETTINGS = {
  timeZone: 'Europe/Berlin',
  opens: '09:00',
  closes: '17:00',
  holidays: ['2026-12-25'],
  groups: { peers: 'g-peers', cab: 'g-cab', changeManagers: 'g-managers', emergency: 'g-emergency' },
  quorum: 2,
};

/** A service project with an incident type in a workflow of its own, and nothing else that Steward could reuse. */
export function bareSite(more: Partial<SiteSnapshot> = {}): SiteSnapshot {
  const workflow = { id: 'w-1', name: 'Incident workflow' };
  return {
    project: { id: '10', key: 'OPS', name: 'Operations', typeKey: 'service_desk', companyManaged: true },
    types: [{ id: '1', name: 'Incident', subtask: false }],
    typeScheme: {
      id: 'ts',
      name: 'OPS types',
      sharedWith: [],
      standard: false,
      typeIds: ['1'],
      defaultTypeId: '1',
    },
    fields: [],
    contexts: [],
    options: {},
    statuses: [
      { id: '100', name: 'Open', category: 'TODO' },
      { id: '101', name: 'In progress', category: 'IN_PROGRESS' },
      { id: '102', name: 'Waiting for customer', category: 'IN_PROGRESS' },
      { id: '103', name: 'Done', category: 'DONE' },
      { id: '104', name: 'Escalated', category: 'IN_PROGRESS' },
    ],
    workflowScheme: {
      id: 'ws',
      name: 'OPS workflows',
      description: '',
      version: { id: 'v', versionNumber: 1 },
      sharedWith: [],
      standard: false,
      defaultWorkflow: workflow,
      byType: [],
    },
    workflows: [
      {
        ...workflow,
        editable: true,
        version: { id: 'v', versionNumber: 1 },
        statusIds: ['100', '101', '102', '103', '104'],
        transitions: [],
        raw: {},
      },
    ],
    workflowUsers: { 'w-1': [] },
    typeScreenScheme: {
      id: 'tss',
      name: 'OPS screens by type',
      sharedWith: [],
      standard: false,
      mappings: { default: 'ss' },
    },
    fieldScheme: { id: '1', name: 'Default Field Scheme', fields: {} },
    requestTypes: [],
    lacking: [],
    hiddenLevels: [],
    avatars: {},
    screenSchemes: [{ id: 'ss', name: 'OPS screens', screens: { default: 's' }, sharedWith: [] }],
    screens: [{ id: 's', name: 'OPS screen', tabs: [{ id: 't', name: 'Main', fieldIds: ['summary'] }] }],
    linkTypes: [],
    priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, index) => ({
      id: String(index + 1),
      name,
    })),
    resolutions: [{ id: 'r1', name: 'Done' }],
    gateRule: {
      ruleKey: 'forge:some-validator',
      ari: 'ari:cloud:ecosystem::extension/a/e/static/change-gate',
    },
    systemRules: ['system:update-field'],
    appFields: {
      'risk-level': 'customfield_1',
      'approval-state': 'customfield_2',
      'sla-due': 'customfield_3',
      'sla-state': 'customfield_4',
    },
    groupIds: GROUPS,
    published: null,
    adoption: null,
    rules: null,
    ...more,
  };
}
