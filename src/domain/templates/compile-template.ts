import type { TemplateRules } from '../../contract/template-rules';
import type { ChangeTemplate } from '../../contract/templates';
import { valueText } from '../approvals/value-text';
import { wireValue } from './fields';

/** What the rules in force carry of a template: the texts of its locked fields, reduced as the seal reduces those of a change, and its required tasks. */
export function compileTemplate(
  { id, version, name, maxLevel, fields, freezeExempt, tasks: all }: ChangeTemplate,
  { status, approvedBy }: Pick<TemplateRules, 'status' | 'approvedBy'>,
): TemplateRules {
  const locked = Object.fromEntries(
    fields
      .filter(({ mode }) => mode === 'locked')
      .map(({ field, value }) => [field, valueText(wireValue(field, value), field)]),
  );
  const tasks = all.filter(({ required }) => required).map(({ summary }) => summary);
  return { id, version, name, status, maxLevel, locked, freezeExempt, tasks, approvedBy };
}
