import { PACKS } from '../../../../src/domain/practices';
import { unadapted } from '../../../../src/domain/practices/adapt';
import {
  asShipped,
  countChanges,
  leaveOut,
  moveBy,
  optionsOf,
  rename,
  setOptions,
} from '../../../../static/src/pages/admin/adopt/adapt/adaptation';
import { findingsOf, otherFindings, partsOf } from '../../../../static/src/pages/admin/adopt/adapt/parts';
import { viewOf } from '../../fixtures/catalogue';

const shipped = viewOf('change-enablement');
const none = asShipped(shipped);
const field = { ref: 'reason', options: ['Repair', 'Improve'] };

describe('adapting a practice on the screen', () => {
  test('as shipped is what the engine calls unadapted', () => {
    expect(none).toEqual(unadapted(PACKS['change-enablement']));
    expect(countChanges(none)).toBe(0);
  });

  test('a name of one’s own counts as a change; the shipped name or none takes it back', () => {
    const renamed = rename(none, 'types', 'change', 'RFC', 'Change');
    expect(renamed.names.types).toEqual({ change: 'RFC' });
    expect(countChanges(renamed)).toBe(1);
    expect(rename(renamed, 'types', 'change', 'Change', 'Change')).toEqual(none);
    expect(rename(renamed, 'types', 'change', '  ', 'Change')).toEqual(none);
  });

  test('a part is left out once and taken in again', () => {
    const out = leaveOut(leaveOut(none, 'fields', 'reason', true), 'fields', 'reason', true);
    expect(out.drop.fields).toEqual(['reason']);
    expect(leaveOut(out, 'fields', 'reason', false)).toEqual(none);
  });

  test('options remember what they were; the shipped list in the shipped order is no change', () => {
    const wanted = moveBy(optionsOf(none, field), 1, -1);
    const changed = setOptions(none, 'reason', [...wanted], field.options);
    expect(changed.options['reason']).toEqual([
      { name: 'Improve', from: 'Improve' },
      { name: 'Repair', from: 'Repair' },
    ]);
    expect(setOptions(changed, 'reason', [...optionsOf(none, field)], field.options)).toEqual(none);
  });

  test('nothing moves beyond the ends of a list', () => {
    expect(moveBy(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveBy(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  test('a finding stands at the part that it names; any other above all parts', () => {
    const [type] = partsOf(shipped, 'types');
    if (!type) throw new Error('the practice has no type');
    const at = { where: `issue type "${type.name}"`, text: 'taken', severity: 'error' as const };
    const elsewhere = { where: 'priority matrix', text: 'gap', severity: 'error' as const };
    expect(findingsOf([at, elsewhere], 'types', type)).toEqual([at]);
    expect(otherFindings([at, elsewhere], shipped)).toEqual([elsewhere]);
  });
});
