import { PACKS, type PracticePack } from '../../../src/domain/practices';
import { dropField } from '../../../src/domain/practices/adapt-drops';

const change = PACKS['change-enablement'];
const tab = change.screens?.tab ?? '';

const withScreens = (fields: readonly string[] | null): PracticePack => ({
  ...change,
  screens: fields && { tab, fields: [...fields] },
});
const without = (pack: PracticePack, ref: string): PracticePack => dropField(pack, ref).apply(pack);

describe('a field that is left out', () => {
  it('is off the list of fields, and the others stay', () => {
    expect(without(change, 'changeReason').fields).toEqual(
      change.fields.filter(({ ref }) => ref !== 'changeReason'),
    );
  });

  it('leaves screens alone in a pack that leaves them alone', () => {
    expect(without(withScreens(null), 'changeReason').screens).toBeNull();
  });

  it('takes the tab with it when it is the only one on it', () => {
    expect(without(withScreens(['changeReason']), 'changeReason').screens).toBeNull();
  });

  it('leaves the other of two on the tab', () => {
    const { screens } = without(withScreens(['changeReason', 'urgency']), 'changeReason');
    expect(screens).toEqual({ tab, fields: ['urgency'] });
  });

  it('leaves a tab that it is not on as it is', () => {
    expect(without(withScreens(['urgency']), 'changeReason').screens).toEqual({ tab, fields: ['urgency'] });
  });

  it('takes the steps by hand that speak of it with it, wherever they do, and leaves the others', () => {
    const step = { id: 'other', object: 'Queue', name: 'Queue', text: 'See {field:urgency}.' };
    const speaking = { ...step, text: 'See {field:changeReason}.' };
    const pack: PracticePack = {
      ...change,
      manual: [
        { ...step, id: 'plain', text: 'See the queue.' },
        { ...speaking, id: 'text' },
        { ...step, id: 'name', name: '{field:changeReason}' },
        { ...step, id: 'status', text: 'See {status:changeReason}.' },
        { ...step, id: 'link', link: '/fields/{field:changeReason}' },
        step,
      ],
    };
    const { manual } = without(pack, 'changeReason');
    expect(manual.map(({ id }) => id)).toEqual(['plain', 'status', 'other']);
  });
});
