import { textOf } from '../fields/text-of';
import { notKnown } from '../../errors';
import { adfText } from '../../adf/adf-text';
import { readValue } from '../fields/field-access';
import { isRecord } from '../fields/field-kind';
import type { JiraContext } from '../../context';
import type { Issue, WorkflowRule } from '../../entities';

/** The condition system:check-field-value: a field's value (text, number, option id) compared with a list of values. */
export function checkFieldValue(
  context: JiraContext,
  issue: Issue,
  parameters: WorkflowRule['parameters'],
): boolean {
  const { fieldId = '', fieldValue = '[]', comparator = '=', comparisonType = 'STRING' } = parameters;
  const field = context.tables.table('fields').get(fieldId);
  if (!field) return false;
  const wanted = JSON.parse(fieldValue) as unknown[];
  const actual = plain(readValue(issue, field), comparisonType === 'OPTIONID');
  switch (comparisonType) {
    case 'STRING':
    case 'OPTIONID': {
      const equal = wanted.some((value) => String(value) === actual);
      if (comparator !== '=' && comparator !== '!=')
        throw notKnown(`comparator ${comparator} for ${comparisonType}`);
      return comparator === '=' ? equal : !equal;
    }
    case 'NUMBER':
      return actual !== '' && compare(Number(actual), Number(wanted[0]), comparator);
    default:
      throw notKnown(`the comparison ${comparisonType} of system:check-field-value`);
  }
}

function compare(a: number, b: number, comparator: string): boolean {
  switch (comparator) {
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '!=':
      return a !== b;
    default:
      return a === b;
  }
}
const plain = (stored: unknown, byId: boolean): string => {
  if (stored === null || stored === undefined) return '';
  if (isRecord(stored)) return byId || stored['type'] !== 'doc' ? textOf(stored['id']) : adfText(stored);
  return textOf(stored);
};
