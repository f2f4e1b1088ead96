import type { RulesInForce } from '../../../src/domain/rules/types';
import type { EscalationAction, SlaPolicy } from '../../../src/domain/sla/types';
import { unpackBody } from '../../../src/store/body';
import { packRules, stampOf } from '../../../src/store/rules';
import { rulesSchema } from '../../../src/store/rules-schema';
import type { Office } from './office';

/** The rules in force as they are stored. */
export function rulesOf(office: Office): RulesInForce {
  const { text } = office.site.forge.kvs('/api/v1/entity/get', { entityName: 'config-head', key: 'rules' });
  const { value } = JSON.parse(text) as { value: { body: string } };
  return unpackBody('rules', value.body, rulesSchema);
}

/** Puts other rules in force behind the app's back: what an administrator's screens would do. */
export function putRules(office: Office, rules: RulesInForce): void {
  const body = packRules(rules);
  set(office, 'rules', body);
  set(office, 'rules-stamp', stampOf(body));
}

/** Another body in a row that adopting has made. */
function set(office: Office, key: string, body: string): void {
  const place = { entityName: 'config-head', key };
  const { text } = office.site.forge.kvs('/api/v1/entity/get', place);
  const { value } = JSON.parse(text) as { value: Record<string, unknown> };
  const answer = office.site.forge.kvs('/api/v1/entity/set', { ...place, value: { ...value, body } });
  if (answer.status >= 400) throw new Error(answer.text);
}

const HOUR = 3_600_000;

/** One SLA on incidents, 4 h around the clock, that does all of this after three hours. */
export function oneSla(
  office: Office,
  actions: readonly EscalationAction[],
  more: Partial<SlaPolicy> = {},
): void {
  const rules = rulesOf(office);
  const project = rules.projects[office.projectId];
  const calendar = Object.keys(rules.calendars).find(
    (id) => rules.calendars[id]?.[0]?.definition.weekly['sun']?.length === 1,
  );
  if (project === undefined || calendar === undefined) throw new Error('Acme is not as it was');
  const incidents = project.practices.find(({ practice }) => practice === 'incident-management');
  const resolved = incidents?.statuses['resolved'] ?? [];
  const sla: SlaPolicy = {
    id: 'journey',
    version: 1,
    name: 'Solve it',
    agreement: 'SLA',
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    scope: { field: 'issuetype', in: [...(incidents?.issueTypeIds ?? [])] },
    clock: {
      start: [{ event: 'created' }],
      pause: [],
      stop: [{ level: { field: 'status', in: [...resolved] } }],
      cancel: [],
      cycles: 'resume',
      retroactive: true,
      resumeWithin: { duration: 5 * 24 * HOUR, calendar },
    },
    goals: [{ id: 'all', when: 'otherwise', target: 4 * HOUR, unit: 'calendar', calendar }],
    escalations: [{ id: 'soon', name: '75 % used', at: { percent: 75 }, actions: [...actions] }],
    ...more,
  };
  const projects = { ...rules.projects, [office.projectId]: { ...project, slaPolicies: [sla] } };
  putRules(office, { ...rules, version: rules.version + 1, projects });
}
