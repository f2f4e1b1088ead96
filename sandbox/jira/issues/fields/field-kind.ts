import type { JiraContext } from '../../context';
import type { Field, Project } from '../../entities';
import type { Caller } from '../caller';

/** Where a value is read or written: options and defaults depend on project and issue type. */
export interface FieldPlace {
  readonly context: JiraContext;
  readonly caller: Caller;
  readonly field: Field;
  readonly project: Project;
  readonly issueTypeId: string;
}
/** A value as a changelog item shows it. */
export interface Shown {
  readonly id: string | null;
  readonly text: string | null;
}
/** Everything the site knows about one type of field. */
export interface FieldKind {
  /** From a request body to the stored value; null clears. Throws FieldRefusal with Jira's text. */
  parse(input: unknown, place: FieldPlace): unknown;
  /** From the stored value to what GET issue answers. */
  format(stored: unknown, place: FieldPlace): unknown;
  /** For changelogs. */
  show(stored: unknown, place: FieldPlace): Shown;
  /** The verbs of `update`. */
  readonly operations: readonly string[];
  /** Jira's `allowedValues`, for fields that have them. */
  readonly allowed?: (place: FieldPlace) => Record<string, unknown>[];
  /** For list fields: from one item of `add`/`remove` to its stored form. */
  readonly parseItem?: (input: unknown, place: FieldPlace) => unknown;
}

/** Why a value is refused, in Jira's words; becomes an entry of `errors` under the field's id. */
export class FieldRefusal extends Error {}

export const NOTHING: Shown = { id: null, text: null };
export const OFF_SCREEN = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
