import { view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';

/** Who looks at the page, and where. `issueId` is a claim that the back end checks. */
export interface Viewer {
  readonly accountId: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly issueId: string | null;
  /** Of a project page; a claim like the issue. */
  readonly project: { readonly id: string; readonly key: string } | null;
  readonly siteUrl: string;
}

const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** A zone or locale that this browser does not know falls back to its own: a page without times helps nobody. */
function known<T extends string>(
  value: T | undefined,
  fallback: string,
  check: (value: T) => unknown,
): string {
  if (!value) return fallback;
  try {
    check(value);
    return value;
  } catch {
    return fallback;
  }
}

/** Reads the viewer from the context that the host gives the frame. */
export async function readViewer(): Promise<Viewer> {
  const context = await view.getContext();
  const issue = context.extension['issue'] as { id?: string | number } | undefined;
  const project = context.extension['project'] as { id?: string | number; key?: string } | undefined;
  return {
    accountId: context.accountId ?? null,
    locale: known(context.locale?.replace('_', '-'), 'en', (locale) => new Intl.DateTimeFormat(locale)),
    timeZone: known(context.timezone, here(), (timeZone) => new Intl.DateTimeFormat('en', { timeZone })),
    issueId: issue?.id === undefined ? null : String(issue.id),
    project: project?.id === undefined ? null : { id: String(project.id), key: project.key ?? '' },
    siteUrl: context.siteUrl ?? '',
  };
}

/** The viewer, read once a page. */
export const useViewer = () => useQuery({ queryKey: ['viewer'], queryFn: readViewer, staleTime: Infinity });
