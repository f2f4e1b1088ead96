import { isMaterial, materialDiff } from '../../../src/domain/approvals';
import { RAW, contentOf } from './approval-builders';

const files = (...ids: string[]) => ids.map((id) => ({ id, filename: `${id}.pdf` }));
const before = contentOf({ ...RAW, attachments: files('1', '2') });
const after = (change: Record<string, unknown>) =>
  contentOf({ ...RAW, attachments: files('1', '2'), ...change });

describe('what voids an approval', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing changed', {}, []],
    ['the window became a part of itself', { plannedStart: '2026-11-23T08:30:00.000Z' }, []],
    [
      'the window ends earlier and starts later',
      { plannedStart: '2026-11-23T08:01:00.000Z', plannedEnd: '2026-11-23T09:59:00.000Z' },
      [],
    ],
    [
      'the window starts a millisecond earlier',
      { plannedStart: '2026-11-23T07:59:59.999Z' },
      ['plannedStart'],
    ],
    ['the window ends later', { plannedEnd: '2026-11-23T10:00:00.001Z' }, ['plannedEnd']],
    [
      'the window moved',
      { plannedStart: '2026-11-23T09:00:00.000Z', plannedEnd: '2026-11-23T11:00:00.000Z' },
      ['plannedStart', 'plannedEnd'],
    ],
    ['the window lost its end', { plannedEnd: null }, ['plannedEnd']],
    [
      'the window is upside down',
      { plannedStart: '2026-11-23T10:00:00.000Z', plannedEnd: '2026-11-23T09:00:00.000Z' },
      ['plannedStart', 'plannedEnd'],
    ],
    ['an attachment was added', { attachments: files('1', '2', '3') }, []],
    ['an attachment was taken away', { attachments: files('1') }, ['attachments']],
    ['an attachment was replaced', { attachments: files('1', '3') }, ['attachments']],
    [
      'the plan changed as well as the window shrank',
      { plannedStart: '2026-11-23T08:30:00.000Z', backOutPlan: 'None.' },
      ['backOutPlan'],
    ],
  ])('%s', (_, change, fields) => {
    expect(materialDiff(before, after(change)).map(({ field }) => field)).toEqual(fields);
    expect(isMaterial(before, after(change))).toBe(fields.length > 0);
  });

  it('takes the first attachment as added', () => {
    expect(isMaterial(contentOf(RAW), contentOf({ ...RAW, attachments: files('1') }))).toBe(false);
  });
});
