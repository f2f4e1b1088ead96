import {
  answerField,
  diffSealed,
  isMaterial,
  isSealedField,
  questionOfField,
  readableDiff,
  sealOf,
  sealedContent,
  materialDiff,
} from '../../../src/domain/approvals';
import { CONTENT, RAW } from './approval-builders';

const RAW_FIELDS = Object.fromEntries(
  Object.entries(RAW).map(([field, value]) => [field, { name: field, value }]),
);

const QUESTION = {
  id: 'backup',
  text: 'Is there a backup?',
  options: [
    { id: 'yes', label: 'Yes, tested' },
    { id: 'no', label: 'No' },
  ],
};
const answered = (option: string) =>
  sealedContent({ ...RAW_FIELDS, [answerField('backup')]: { name: QUESTION.text, value: option } });

describe('answers in the seal', () => {
  it('are part of it by the id of the option, and another answer is material', () => {
    const [yes, no] = [answered('yes'), answered('no')];
    expect(sealOf(yes)).not.toBe(sealOf(CONTENT));
    expect(sealOf(yes)).not.toBe(sealOf(no));
    expect(isMaterial(yes, no)).toBe(true);
    expect(materialDiff(yes, no).map(({ field }) => field)).toEqual(['answer:backup']);
  });
  it('are read by their labels, and by the id where the option is gone', () => {
    const diff = diffSealed(answered('yes'), answered('maybe'));
    expect(readableDiff(diff, [QUESTION])).toEqual([
      { field: 'answer:backup', name: 'Is there a backup?', before: 'Yes, tested', after: 'maybe' },
    ]);
    expect(readableDiff(diff, [])).toEqual(diff);
  });
  it('have fields of their own', () => {
    expect(isSealedField('answer:backup')).toBe(true);
    expect(isSealedField('answer:')).toBe(false);
    expect(questionOfField('description')).toBeNull();
  });
});
