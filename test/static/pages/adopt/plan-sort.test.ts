import type { PlanItem } from '../../../../src/contract/admin';
import { countVerbs, findItems, groupItems } from '../../../../static/src/pages/admin/adopt/plan-sort';

const item = (
  id: string,
  verb: PlanItem['verb'],
  practice: PlanItem['practice'],
  touches: string[] = [],
) => ({
  id,
  practice,
  verb,
  object: 'Field',
  name: `Field ${id}`,
  text: 'A text.',
  touches,
});
const items = [
  item('1', 'create', 'incident-management'),
  item('2', 'reuse', 'incident-management'),
  item('3', 'leftAlone', null),
  item('4', 'create', 'change-enablement'),
  item('5', 'conflict', 'change-enablement'),
  item('6', 'extend', 'problem-management', ['Project Help desk']),
];

describe('a plan as a diff', () => {
  test('practices with something in the way come first, the rest in the plan’s order; in each, conflicts first', () => {
    const groups = groupItems(items);
    expect(groups.map(({ practice }) => practice)).toEqual([
      'change-enablement',
      'incident-management',
      null,
      'problem-management',
    ]);
    expect(groups[0]?.verbs.map(({ verb }) => verb)).toEqual(['conflict', 'create']);
  });

  test('what touches others or is in the way matters; what is only made does not', () => {
    expect(groupItems(items).map(({ matters }) => matters)).toEqual([true, false, false, true]);
  });

  test('finds items by words anywhere in them, among them who else is touched, and by what happens', () => {
    expect(findItems(items, 'help DESK', null).map(({ id }) => id)).toEqual(['6']);
    expect(findItems(items, '', 'create').map(({ id }) => id)).toEqual(['1', '4']);
    expect(findItems(items, 'field', 'conflict').map(({ id }) => id)).toEqual(['5']);
  });

  test('counts each thing that happens once, in the order shown', () => {
    expect(countVerbs(items)).toEqual([
      { verb: 'conflict', count: 1 },
      { verb: 'create', count: 2 },
      { verb: 'extend', count: 1 },
      { verb: 'reuse', count: 1 },
      { verb: 'leftAlone', count: 1 },
    ]);
  });
});
