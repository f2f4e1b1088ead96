import type { PracticePack } from './schema';

export interface PackText {
  readonly where: string;
  readonly text: string;
  /** `label`: a name, capital and no full stop. `phrase`: stands between two names ("was caused by change"). */
  readonly kind: 'sentence' | 'label' | 'phrase';
  /** Characters that Jira, or our screen, has room for. */
  readonly limit: number;
}

// Jira's documents state 60 for issue types, 255 for statuses, fields and tabs, and nothing for descriptions; JSM's screens
// cut status names after 60. The stricter reading everywhere.
const SHORT = 60;
const LONG = 255;
const PARAGRAPH = 500;

/** A sentence ends with a full stop or a question mark, inside a closing quotation mark or not. */
export const isWhole = (text: string): boolean => /[.?]["”]?$/.test(text);

/** Every text of a pack that people read. */
export function textsOf(pack: PracticePack): PackText[] {
  const of = (kind: PackText['kind'], limit: number) => (where: string, text: string) => ({
    where,
    text,
    kind,
    limit,
  });
  const name = of('label', SHORT);
  const label = of('label', LONG);
  const phrase = of('phrase', SHORT);
  const sentence = of('sentence', LONG);
  const paragraph = of('sentence', PARAGRAPH);
  return [
    name('name', pack.name),
    sentence('purpose', pack.purpose),
    ...pack.brings.map((text) => label('brings', text)),
    ...pack.raci.flatMap((row) =>
      [row.activity, row.responsible, row.accountable, ...row.consulted, ...row.informed].map((text) =>
        name('RACI', text),
      ),
    ),
    ...pack.procedure.flatMap((step) => [
      name('procedure', step.name),
      sentence(`step "${step.name}"`, step.text),
    ]),
    ...pack.issueTypes.flatMap((type) => [
      // "[System] Incident" is JSM's own spelling.
      name('issue types', type.name.replace(/^\[System\] /, '')),
      sentence(`issue type "${type.name}"`, type.description),
    ]),
    ...pack.fields.flatMap((field) => [
      label('fields', field.name),
      sentence(`field "${field.name}"`, field.description),
      ...field.options.map((option) => label(`field "${field.name}"`, option.name)),
    ]),
    ...pack.statuses.flatMap((status) => [
      name('statuses', status.name),
      ...[status.description, ...status.entry].map((text) => sentence(`status "${status.name}"`, text)),
    ]),
    sentence('workflow', pack.workflow.description),
    ...pack.workflow.transitions.flatMap((transition) => [
      name('transitions', transition.name),
      sentence(`transition "${transition.name}"`, transition.description),
    ]),
    ...pack.linkTypes.flatMap((link) => [
      name('link types', link.name),
      phrase(`link type "${link.name}"`, link.inward),
      phrase(`link type "${link.name}"`, link.outward),
    ]),
    ...pack.requestTypes.flatMap((request) => [
      label('request types', request.name),
      label(`request type "${request.name}"`, request.group),
      sentence(`request type "${request.name}"`, request.description),
      ...(request.helpText === '' ? [] : [paragraph(`request type "${request.name}"`, request.helpText)]),
    ]),
    ...pack.dependencies.map((one) => sentence(`dependency on ${one.practice}`, one.why)),
    ...pack.slas.flatMap((sla) => [
      name('SLAs', sla.name),
      ...sla.pausesWhen.map((pause) => label(`SLA "${sla.name}"`, pause.reason)),
      ...sla.escalations.map((step) => label(`SLA "${sla.name}"`, step.name)),
    ]),
    ...pack.measures.flatMap((measure) => [
      name('measures', measure.name),
      sentence(`measure "${measure.name}"`, measure.question),
      sentence(`measure "${measure.name}"`, measure.formula),
    ]),
    ...pack.manual.flatMap((step) => [
      label('manual steps', step.name),
      label('manual steps', step.object),
      paragraph(`manual step "${step.name}"`, step.text),
    ]),
  ];
}
