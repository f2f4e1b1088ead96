import type { TemplateRules } from '../../contract/template-rules';
import type { SealedContent } from '../approvals/types';
import { rankOf } from '../risk/level';
import type { Level } from '../risk/types';

/** What the ledger says of where a change came from. */
export interface MadeFrom {
  readonly templateId: string;
  readonly version: number;
}

/** `why`: what keeps it from being standard, in words; null: it doesn't come from a template. */
export type StandardVerdict =
  | { readonly isStandard: true; readonly template: TemplateRules }
  | { readonly isStandard: false; readonly why: string | null };

/**
 * Whether a change is standard (RULES 8): it was made from a template that is active in the same version, every locked field still
 * says what the template says, and its level is not above what the template allows. Anything else is decided as normal.
 */
export function standardOf(
  from: MadeFrom | null,
  templates: readonly TemplateRules[],
  content: SealedContent,
  level: Level | null,
): StandardVerdict {
  if (from === null) return { isStandard: false, why: null };
  const template = templates.find(({ id }) => id === from.templateId);
  const why = template === undefined ? 'Its template is gone' : whyNot(template, from, content, level);
  return template === undefined || why !== null ? { isStandard: false, why } : { isStandard: true, template };
}

const NOT_ACTIVE: Readonly<Record<Exclude<TemplateRules['status'], 'active'>, string>> = {
  draft: 'is a draft',
  proposed: 'is not approved yet',
  suspended: 'is suspended',
  retired: 'has been given up',
};

function whyNot(
  { name, version, status, locked, maxLevel }: TemplateRules,
  from: MadeFrom,
  content: SealedContent,
  level: Level | null,
): string | null {
  if (status !== 'active') return `Its template “${name}” ${NOT_ACTIVE[status]}`;
  if (version !== from.version)
    return `It was made from version ${from.version} of “${name}”, and version ${version} is in force`;
  const changed = Object.entries(locked).find(
    ([field, text]) => (content.fields[field]?.text ?? '') !== text,
  );
  if (changed !== undefined) {
    const [field] = changed;
    return `“${content.fields[field]?.name ?? field}” differs from the template “${name}”, which locks it`;
  }
  if (level === null || rankOf(level) > rankOf(maxLevel))
    return level === null
      ? `Its level isn’t known, and “${name}” allows ${maxLevel} at most`
      : `Its level is ${level}, and “${name}” allows ${maxLevel} at most`;
  return null;
}
