import '../../support/stub-bridge';
import { headlineOf, sufferersOf } from '../../../../static/src/pages/service/headline-words';
import * as data from '../../fixtures/service-panel';

const says = (view: typeof data.incidentPanel): string => headlineOf(view).says;

describe('the first line of the Service panel', () => {
  test('says which service and what is likely behind it', () => {
    expect(says(data.incidentPanel)).toBe('Payments: CHG-12 ended 25 min before; 3 services suffer');
  });
  test('a confirmed suspect is a fact, however it is ranked', () => {
    const view = { ...data.incidentPanel, suspects: [...data.judgedPanel.suspects].reverse() };
    expect(says(view)).toBe('Payments: CHG-12 is confirmed as the cause; 3 services suffer');
    expect(headlineOf(view).next).toBeNull();
  });
  test('what is ruled out is not named; the next likely one is', () => {
    const [first, ...rest] = data.incidentPanel.suspects;
    if (!first) throw new Error('no suspects');
    expect(says({ ...data.incidentPanel, suspects: [{ ...first, verdict: 'denied' }, ...rest] })).toContain(
      'CHG-15',
    );
    const denied = data.incidentPanel.suspects.map((one) => ({ ...one, verdict: 'denied' as const }));
    expect(says({ ...data.incidentPanel, suspects: denied })).toContain('are ruled out');
  });
  test('without suspects, without a service, with unknown names', () => {
    expect(says(data.quietPanel)).toContain('no recent change stands out');
    expect(says(data.noServicePanel)).toBe('No service is chosen');
    expect(says(data.unknownPanel)).toBe('Paymnets and Old ERP are not in the service registry');
  });
  test('who may not edit is told who can', () => {
    expect(headlineOf({ ...data.noServicePanel, canEdit: false }).next).toContain('Somebody who may edit');
    expect(headlineOf(data.readOnlyPanel).next).toBeNull();
  });
  test('a change says what would break with it', () => {
    expect(says(data.changePanel)).toBe('Payments and Mail: 3 other services would break with them');
  });
  test('a service that suffers from two is counted once, one that is named itself not at all', () => {
    const [payments] = data.incidentPanel.services;
    if (!payments) throw new Error('no service');
    const shop = { ...payments, id: 'shop', name: 'Web shop', breaks: payments.breaks.slice(1) };
    expect(sufferersOf([payments, shop])).toBe(2);
  });
});
