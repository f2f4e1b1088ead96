import { adfText } from '../../adf/adf-text';
import { isAdf } from '../../adf/check-adf';
import { FieldRefusal, NOTHING } from './field-kind';
import type { FieldKind } from './field-kind';

/** Jira's limit for rich text and comments. */
export const MAX_TEXT = 32_767;
const NOT_ADF = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

/** One line of text of at most 255 characters. */
export const lineKind: FieldKind = {
  operations: ['set'],
  parse(input, { field }) {
    if (input === null || input === '') return null;
    if (typeof input !== 'string') throw new FieldRefusal('Operation value must be a string');
    if (input.length > 255)
      throw new FieldRefusal(`The entered text is too long. It exceeds the allowed limit of 255 characters.`);
    if (input.includes('\n') && !field.custom)
      throw new FieldRefusal('The summary is invalid because it contains newline characters.');
    return input;
  },
  format: (stored) => stored ?? null,
  show: (stored) => (typeof stored === 'string' ? { id: null, text: stored } : NOTHING),
};

/** The summary: as above, but never empty. */
export const summaryKind: FieldKind = {
  ...lineKind,
  parse(input, place) {
    if (typeof input === 'string' && input.length > 255)
      throw new FieldRefusal('Summary must be less than 255 characters.');
    if (typeof input === 'string' && input.trim() !== '') return lineKind.parse(input.trim(), place);
    if (input !== null && typeof input !== 'string')
      throw new FieldRefusal('Operation value must be a string');
    throw new FieldRefusal('You must specify a summary of the issue.');
  },
};

/** Rich text. REST API version 3 takes and gives Atlassian documents only. */
export const documentKind: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (input === null) return null;
    if (!isAdf(input)) throw new FieldRefusal(NOT_ADF);
    const text = adfText(input);
    if (text.length > MAX_TEXT) {
      throw new FieldRefusal(
        `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`,
      );
    }
    return input.content.length === 0 ? null : input;
  },
  format: (stored) => stored ?? null,
  show: (stored) => (stored === null || stored === undefined ? NOTHING : { id: null, text: adfText(stored) }),
};

/** A web address. */
export const urlKind: FieldKind = {
  ...lineKind,
  parse(input, place) {
    const text = lineKind.parse(input, place) as string | null;
    if (text !== null && !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text)) throw new FieldRefusal('Invalid URL');
    return text;
  },
};

/** Labels: words without spaces. */
export const labelsKind: FieldKind = {
  operations: ['add', 'set', 'remove'],
  parse(input, place) {
    if (input === null) return [];
    if (!Array.isArray(input)) throw new FieldRefusal('data was not an array');
    return [...new Set(input.map((item) => labelsKind.parseItem?.(item, place) as string))];
  },
  parseItem(input) {
    if (typeof input !== 'string') throw new FieldRefusal('string expected');
    if (/\s/.test(input)) throw new FieldRefusal(`The label '${input}' contains spaces which is invalid.`);
    return input;
  },
  format: (stored) => stored ?? [],
  // Jira writes empty text, not null, on the empty side of a change of labels.
  show: (stored) => ({ id: null, text: ((stored as string[] | null) ?? []).join(' ') }),
};
