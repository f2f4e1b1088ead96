import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ChangeTemplate } from '../../contract/templates';
import { valueText } from '../approvals/value-text';
import { documentOf } from './document';

const MODES: Readonly<Record<ChangeTemplate['fields'][number]['mode'], string>> = {
  mandatory: 'asked for each time',
  default: 'suggested',
  locked: 'locked',
};

/**
 * A version of a template as the change that asks for its approval describes it: what approvers read, and what their seal covers. The
 * fingerprint at its end covers everything in the template, so that no two versions read the same.
 */
export function templateText(template: ChangeTemplate, nameOf: (field: string) => string): string {
  const { name, version, description, summary, fields, tasks, maxLevel, freezeExempt } = template;
  const lines = fields.map(({ field, mode, value }) =>
    mode === 'mandatory' && value === ''
      ? `${nameOf(field)} (${MODES[mode]})`
      : `${nameOf(field)} (${MODES[mode]}): ${value}`,
  );
  const work = tasks.map((task) => `${task.summary}${task.required ? '' : ' (if need be)'}`);
  return [
    `Pre-authorise the standard change “${name}”, version ${version}.`,
    description,
    `Changes made from it: ${summary}`,
    `What they say:\n${lines.join('\n') || 'Nothing is filled in.'}`,
    `Their tasks:\n${work.join('\n') || 'None.'}`,
    `Up to level ${maxLevel}. ${freezeExempt ? 'They may go on in a freeze that lets standard changes pass.' : 'Freezes hold them.'}`,
    `Fingerprint ${fingerprintOf(template)}`,
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

/** SHA-256 over the canonical form of everything that a version of a template says. */
export const fingerprintOf = (template: ChangeTemplate): string =>
  createHash('sha256')
    .update(canonicalize(template) ?? '')
    .digest('hex');

/** The same text as the seal reduces a description that holds it. */
export const sealedTemplateText = (template: ChangeTemplate, nameOf: (field: string) => string): string =>
  valueText(documentOf(templateText(template, nameOf)), 'description');
