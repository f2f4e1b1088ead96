import { draftOf, readDraft } from '../../../static/src/pages/admin/adopt/settings-draft';
import { settings } from '../fixtures/admin';

const good = draftOf(settings.proposed);
const errorsOf = (part: Partial<typeof good>) => {
  const result = readDraft({ ...good, ...part });
  return 'errors' in result ? Object.keys(result.errors) : [];
};

describe('the settings form', () => {
  test('gives the proposal back unchanged', () => {
    expect(readDraft(good)).toEqual({ settings: settings.proposed });
  });

  test('sorts holidays, drops repeats and empty lines', () => {
    const result = readDraft({ ...good, holidays: '\n2027-01-01\n 2026-12-25 \n2027-01-01' });
    expect(result).toMatchObject({ settings: { holidays: ['2026-12-25', '2027-01-01'] } });
  });

  test.each([
    [{ timeZone: '' }, ['timeZone']],
    [{ opens: '9:00' }, ['hours']],
    [{ opens: '17:00', closes: '17:00' }, ['hours']],
    [{ holidays: '2026-02-30' }, ['holidays']],
    [{ holidays: 'Christmas' }, ['holidays']],
    [{ quorum: '0' }, ['quorum']],
    [{ quorum: '51' }, ['quorum']],
    [{ quorum: '2.5' }, ['quorum']],
    [{ groups: { ...good.groups, cab: '' }, quorum: '' }, ['cab', 'quorum']],
  ])('%j must be mended at %j', (part, fields) => expect(errorsOf(part)).toEqual(fields));
});
