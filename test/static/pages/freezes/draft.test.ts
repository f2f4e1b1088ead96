import {
  blankFreeze,
  freezeIdOf,
  isReadable,
  withAbsolute,
  withEffect,
} from '../../../../static/src/pages/admin/freezes/draft';
import { ELSEWHERE, fieldOf } from '../../../../static/src/pages/admin/freezes/field-of';

const blank = blankFreeze('Europe/Berlin', Date.parse('2026-11-20T10:30:00Z'));

describe('a freeze that is being made', () => {
  test('its id comes from its name, and no other freeze has it', () => {
    expect(freezeIdOf('  Jahresabschluß & Ärger ', [])).toBe('jahresabschlu-arger');
    expect(freezeIdOf('Year end', ['year-end', 'year-end-2'])).toBe('year-end-3');
    expect(freezeIdOf('年末', [])).toBe('freeze');
    expect(freezeIdOf('x'.repeat(120), ['x'.repeat(56)])).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  });

  test('a freeze that only warns can’t be absolute, and an absolute one exempts nobody', () => {
    const absolute = withAbsolute(blank, true);
    expect(absolute).toMatchObject({ absolute: true, exemptStandard: false });
    expect(withEffect(absolute, 'warn').absolute).toBe(false);
    expect(withEffect(absolute, 'approve').absolute).toBe(true);
  });

  test('a time that is half written is not sent', () => {
    expect(isReadable(blank)).toBe(true);
    expect(isReadable({ ...blank, when: [] })).toBe(false);
    expect(isReadable({ ...blank, when: [{ ...blank.when[0]!, start: 'T02:00' }] })).toBe(false);
  });

  test('what is wrong leads to its field, or to what is around it', () => {
    expect(fieldOf('when[3].rule')).toBe('when[3].rule');
    expect(fieldOf('when[3].except[2]')).toBe('when[3].start');
    expect(fieldOf('scope.services[12]')).toBe('scope.services');
    expect(fieldOf('approvers.groups[1]')).toBe('approvers.groups');
    expect(fieldOf('when')).toBe('when');
    expect(fieldOf('id')).toBe(ELSEWHERE);
  });
});
