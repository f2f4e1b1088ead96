import { JiraError } from '../context';
import { expandOf, noContent, ok, readBody } from '../http';
import { doTransition } from '../issues/transitions/do-transition';
import { formatTransitions } from '../issues/transitions/format-transitions';
import { onIssue } from './issue-target';
import { issueBody } from './issues';
import type { Route } from '../context';

export const transitionRoutes: readonly Route[] = [
  onIssue('GET', '/transitions', ({ context, request, caller, issue }) => {
    const all = formatTransitions(context, caller, issue, {
      fields: expandOf(request).has('transitions.fields'),
    });
    const id = request.query.get('transitionId');
    return ok({
      expand: 'transitions',
      transitions: id === null ? all : all.filter((transition) => transition['id'] === id),
    });
  }),
  onIssue('POST', '/transitions', async ({ context, request, caller, issue }) => {
    const body = readBody(issueBody, request);
    if (!body.transition) throw new JiraError(400, ["Missing 'transition' identifier"]);
    await doTransition(context, caller, issue, body.transition.id, body);
    return noContent();
  }),
];
