import type { ChangeAnswers, Evidence, EvidenceService, MoreOfChange } from '../../../src/domain/risk';
import { MODEL, NONE } from './risk-arbitraries';

export const HOUR = 3_600_000;
/** 2026-11-22T12:00Z. */
export const NOW = Date.parse('2026-11-22T12:00:00.000Z');

export const serviceWith = (change: Partial<EvidenceService> = {}): EvidenceService => ({
  id: 'mail',
  name: 'Mail',
  team: 'Desk',
  criticality: 3,
  users: 40,
  damage: { value: 3, path: ['Mail'], because: 'criticality 3' },
  depth: 2,
  single: false,
  stale: false,
  verifiedOn: '2026-11-10',
  incidents: 1,
  neighbourIncidents: 2,
  neighbours: [],
  windows: [],
  ...change,
});
export const evidenceWith = (change: Partial<Evidence> = {}): Evidence => ({
  at: '2026-11-22T12:00:00.000Z',
  of: { services: ['Mail'], team: 'Desk', model: 'Normal / Upgrade', environment: 'Production' },
  site: NONE,
  histories: { team: NONE, model: NONE, service: NONE },
  services: [serviceWith()],
  unknown: [],
  timesBefore: 3,
  siteIsCritical: false,
  ...change,
});
export const ANSWERS: ChangeAnswers = {
  at: NOW,
  written: { description: true, implementationPlan: true, backOutPlan: true, testPlan: true },
  plannedStart: NOW + 24 * HOUR,
  plannedEnd: NOW + 26 * HOUR,
  changeType: 'Normal',
  environment: 'Production',
  services: ['Mail'],
  impact: 'Moderate / Limited',
  backOutTested: 'Yes',
  backOutMinutes: 30,
  outageExpected: 'No',
  peerReviewed: 'Yes',
  businessHours: { between: () => HOUR },
  taskCount: 2,
  plans: { testPlan: 'Ran it', backOutPlan: 'Roll back' },
  attachments: [],
};
export const MORE: MoreOfChange = {
  answers: [],
  questions: [],
  collisions: 0,
  load: 1,
  stoppers: MODEL.stoppers,
};
