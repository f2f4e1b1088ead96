import type { SlaVocabulary } from '../../../../../../src/contract/sla-admin';
import type { PickOption } from '../../../../components/pick';

export const optionsOf = (list: readonly { readonly id: string; readonly name: string }[]): PickOption[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Fields for a condition. What has no history is listed, so that nobody looks for it in vain, but can't be chosen. */
export const conditionFields = ({ fields }: SlaVocabulary): PickOption[] =>
  fields.map(({ id, name, history }) => ({ value: id, label: name, isDisabled: history === 'no' }));
