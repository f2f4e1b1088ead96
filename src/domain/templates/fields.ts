import { isSealedField } from '../approvals/sealed-fields';
import type { LogicalField } from '../rules/names';
import { documentOf } from './document';

/** How a field takes what a template says, which is always text: as a document, one line, the name of an option, or a number. */
export type FieldForm = 'document' | 'line' | 'option' | 'number';
export type TemplateField = 'description' | LogicalField;

/**
 * The fields that a template may fill in. Not in here: the window, which is asked for each time; people, so that nobody is excluded
 * from approving by a template; and what is known only afterwards.
 */
const FORMS: Readonly<Partial<Record<TemplateField, FieldForm>>> = {
  description: 'document',
  implementationPlan: 'document',
  backOutPlan: 'document',
  testPlan: 'document',
  service: 'line',
  environment: 'option',
  changeType: 'option',
  changeReason: 'option',
  impact: 'option',
  urgency: 'option',
  backOutTested: 'option',
  backOutMinutes: 'number',
  outageExpected: 'option',
  peerReviewed: 'option',
};

export const TEMPLATE_FIELDS = Object.keys(FORMS) as readonly TemplateField[];

/** Null: no template may fill it in. */
export const formOf = (field: string): FieldForm | null =>
  Object.hasOwn(FORMS, field) ? (FORMS[field as TemplateField] ?? null) : null;

/** Only what the seal covers can be locked: anything else may change after the approval without anybody being told. */
export const canLock = (field: string): boolean => formOf(field) !== null && isSealedField(field);

/** A template's text as Jira takes it for this field. Throws a RangeError for a field that no template may fill in. */
export function wireValue(field: string, text: string): unknown {
  const form = formOf(field);
  switch (form) {
    case 'document':
      return documentOf(text);
    case 'line':
      return text;
    case 'option':
      return { value: text };
    case 'number':
      return Number(text);
    case null:
      throw new RangeError(`No template fills in the field ${field}.`);
  }
}
