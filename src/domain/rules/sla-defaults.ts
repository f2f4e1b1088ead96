import type { ProjectRules, SlaSettingsRules } from './types';

/** Settings of a project that never touched them: no quiet hours, and a breach asks for one of six reasons. */
export const SHIPPED_SLA_SETTINGS: SlaSettingsRules = {
  quietHours: null,
  askReason: true,
  breachCodes: [
    { id: 'workload', name: 'Too much work at once' },
    { id: 'late-assignment', name: 'Assigned late or to the wrong team' },
    { id: 'waiting-supplier', name: 'Waited for a supplier' },
    { id: 'waiting-customer', name: 'Waited for the customer, clock not paused' },
    { id: 'technical', name: 'Harder than expected' },
    { id: 'other', name: 'Another reason' },
  ],
  goalLine: 0.95,
};

/** How a project deals with notices and breaches: its own settings, else the shipped ones. */
export const slaSettingsOf = ({ slaSettings }: Pick<ProjectRules, 'slaSettings'>): SlaSettingsRules =>
  slaSettings ?? SHIPPED_SLA_SETTINGS;
