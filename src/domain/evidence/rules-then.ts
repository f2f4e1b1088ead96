import type { EvidenceContent, Recorded } from '../../contract/evidence-pack';
import type { ChangeRecord, RulesThen } from './types';

const plain = (value: object): Recorded => ({ ...value });

/** Each of them once, by what tells them apart, in the order in which they were first found. */
function once<T extends object>(found: readonly T[], keyOf: (one: T) => string): Recorded[] {
  const seen = new Map<string, Recorded>();
  for (const one of found) if (!seen.has(keyOf(one))) seen.set(keyOf(one), plain(one));
  return [...seen.values()];
}

/** The rules by which a change was decided: what was in force at each instant, and every version that something points at. */
export function rulesThen(record: ChangeRecord, then: readonly RulesThen[]): EvidenceContent['rules'] {
  const all = [...then].sort((a, b) => a.rules.version - b.rules.version);
  const of = ({ rules }: RulesThen) => rules.projects[record.projectId];
  const policies = all.flatMap((one) =>
    (of(one)?.approvalPolicies ?? []).filter(({ id, version }) =>
      record.rounds.some((round) => round.policyId === id && round.policyVersion === version),
    ),
  );
  const named = JSON.stringify(policies);
  return {
    versions: versionsOf(all, of),
    policies: once(policies, ({ id, version }) => `${id}@${version}`),
    models: once(
      all.flatMap(({ rules }) =>
        rules.riskModels.filter(({ version }) =>
          record.assessments.some(({ modelVersion }) => modelVersion === version),
        ),
      ),
      ({ version }) => String(version),
    ),
    calendars: once(all.flatMap(calendarsAt), ({ id, version }) => `${id}@${version}`),
    boards: once(
      all.flatMap(({ rules }) => (rules.boards ?? []).filter(({ id }) => named.includes(JSON.stringify(id)))),
      (board) => JSON.stringify(board),
    ),
    templates: once(
      all.flatMap((one) =>
        (of(one)?.templates ?? []).filter((template) => isOrigin(record.origin, template)),
      ),
      (template) => JSON.stringify(template),
    ),
  };
}

function versionsOf(
  all: readonly RulesThen[],
  of: (one: RulesThen) => RulesThen['rules']['projects'][string] | undefined,
): EvidenceContent['rules']['versions'] {
  const seen = new Map<number, EvidenceContent['rules']['versions'][number]>();
  for (const one of all) {
    const gate = of(one)?.gate;
    seen.set(one.rules.version, {
      version: one.rules.version,
      from: one.from,
      by: one.by,
      gate: gate === undefined ? null : { mode: gate.mode, since: gate.since, attached: gate.attached },
    });
  }
  return [...seen.values()];
}

/** Deadlines count in them: the version of each calendar that was in force then. */
const calendarsAt = ({ at, rules }: RulesThen) =>
  Object.entries(rules.calendars).flatMap(([id, versions]) => {
    const inForce = versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);
    return inForce === undefined ? [] : [{ id, ...inForce }];
  });

const isOrigin = (origin: object | null, template: object): boolean =>
  origin !== null &&
  'templateId' in origin &&
  (('templateId' in template && template.templateId === origin.templateId) ||
    ('id' in template && template.id === origin.templateId));
