import type { SlaFinding, SlaVocabulary } from '../../../contract/sla-admin';
import type { CalendarVersionInput } from '../../time/book';
import type { Millis } from '../../time/types';
import type { SlaDraft } from '../types';

export type { FindingPicture, SlaFinding } from '../../../contract/sla-admin';

/** What the linter knows of the site and the project. */
export interface LintSite extends Pick<
  SlaVocabulary,
  'fields' | 'statuses' | 'priorities' | 'issueTypes' | 'linkTypes' | 'teamField'
> {
  /** All versions by id, as the rules in force have them. */
  readonly calendars: Readonly<Record<string, readonly CalendarVersionInput[]>>;
  /** One version of each other policy of the project: in force, or the draft. */
  readonly others: readonly SlaDraft[];
  readonly now: Millis;
}

/** One rule of the linter. */
export type Rule = (draft: SlaDraft, site: LintSite) => SlaFinding[];
