import { isDate, readInstant, shownInstant, wireInstant } from '../instants';
import { FieldRefusal, NOTHING } from './field-kind';
import type { FieldKind } from './field-kind';

export const numberKind: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (input === null) return null;
    if (typeof input !== 'number' || !Number.isFinite(input))
      throw new FieldRefusal('Operation value must be a number');
    return input;
  },
  format: (stored) => stored ?? null,
  show: (stored) => (typeof stored === 'number' ? { id: null, text: String(stored) } : NOTHING),
};

/** A calendar day, "2026-01-31". */
export const dateKind: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (input === null || input === '') return null;
    if (typeof input !== 'string') throw new FieldRefusal('Operation value must be a string');
    if (!isDate(input)) throw new FieldRefusal(`Error parsing date string: ${input}`);
    return input;
  },
  format: (stored) => stored ?? null,
  show: (stored) => (typeof stored === 'string' ? { id: stored, text: stored } : NOTHING),
};

/** An instant; stored as UTC, to the minute for Jira's own date-time picker, to the second for an app's field. */
export const instantKind: FieldKind = {
  operations: ['set'],
  parse(input, { field }) {
    if (input === null || input === '') return null;
    if (typeof input !== 'string') throw new FieldRefusal('Operation value must be a string');
    const at = readInstant(input);
    if (at === null) throw new FieldRefusal(`Error parsing time: ${input}`);
    // An app's field ignores milliseconds: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field-type/
    return `${at.slice(0, field.app ? 19 : 16)}${field.app ? '' : ':00'}.000Z`;
  },
  format: (stored, { caller }) => (typeof stored === 'string' ? wireInstant(stored, caller.timeZone) : null),
  show: (stored, { caller }) =>
    typeof stored === 'string'
      ? { id: wireInstant(stored, caller.timeZone), text: shownInstant(stored, caller.timeZone) }
      : NOTHING,
};
