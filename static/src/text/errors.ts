import type { ErrorCode } from '../../../src/contract/errors';

/** What a screen says about each kind of failure: a title, and what is safe. The answer's own message follows. */
const kinds: Record<ErrorCode, { title: string; safe: string }> = {
  BAD_INPUT: { title: 'That could not be read', safe: 'Nothing was changed.' },
  NOT_ALLOWED: { title: 'You can’t do this', safe: 'Nothing was changed.' },
  NOT_FOUND: { title: 'Not found', safe: 'It may have been deleted, or you may not be able to see it.' },
  NOT_ADOPTED: { title: 'Steward doesn’t look after this', safe: 'The issue itself is not affected.' },
  STALE: { title: 'This has changed since you opened it', safe: 'Nothing was changed by you.' },
  CONFLICT: { title: 'This isn’t possible right now', safe: 'Nothing was changed.' },
  BUSY: { title: 'Somebody else was faster', safe: 'Nothing was changed by you; nothing is half done.' },
  JIRA_REFUSED: { title: 'Jira refused', safe: 'What Jira had already accepted stays as it is.' },
  RATE_LIMITED: { title: 'Jira asks us to wait', safe: 'Nothing is lost; the data is safe.' },
  UNAVAILABLE: {
    title: 'Steward could not answer',
    safe: 'Nothing is half done; what was recorded is safe.',
  },
};

export const errors = {
  kinds,
  tryAgain: 'Try again',
  code: (code: string) => `Code ${code}`,
  unreachable: 'Steward did not answer. The connection may be down, or the request took too long.',
  unreachableRemedy: 'Try again in a moment. If it stays like this, tell your Jira administrator.',
  crashTitle: 'This page stopped working',
  crashBody: 'What was recorded is safe. Reload the page; if it happens again, tell your Jira administrator.',
  reload: 'Reload',
  noIssue: 'This page only works on an issue.',
  noIssueRemedy: 'Open it from an issue in Jira.',
  partialTitle: 'Some of this could not be loaded',
  partialRest: 'Everything else on this page is complete.',
};
