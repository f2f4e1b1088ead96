/** What a text for an admin may name without knowing what Jira calls it on this site. */
export interface PlaceholderNames {
  readonly projectKey: string;
  /** By ref of the pack. */
  readonly type: (ref: string) => string;
  readonly field: (ref: string) => string;
  /** By role; several statuses of one role are joined by `", "`, so that `in ("{status:open}")` stays a list. */
  readonly status: (role: string) => string;
}

const PLACEHOLDER = /\{(?:projectKey|(type|field|status):([A-Za-z0-9]+))\}/g;

/** Replaces `{projectKey}`, `{type:ref}`, `{field:ref}` and `{status:role}`; any other brace is left as it stands. */
export const fillPlaceholders = (text: string, names: PlaceholderNames): string =>
  text.replaceAll(PLACEHOLDER, (_whole, kind: keyof PlaceholderNames | undefined, ref: string) => {
    switch (kind) {
      case 'type':
      case 'field':
      case 'status':
        return names[kind](ref);
      default:
        return names.projectKey;
    }
  });
