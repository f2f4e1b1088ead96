import { requestJira, view } from '@forge/bridge';
import { text } from '../text';
import { AnswerFailed } from './answer-failed';

const refused = () => new AnswerFailed({ code: 'NOT_FOUND', message: text.portal.hidden });
const failed = () => new AnswerFailed({ code: 'UNAVAILABLE', message: text.portal.failed });

/**
 * The id of the issue behind the request that the portal shows: a claim that the back end checks. The portal names a request
 * by its key alone, so the id is read as the customer (GET /rest/servicedeskapi/request/{issueIdOrKey}).
 * @throws AnswerFailed with NOT_FOUND where the customer may not see it, with UNAVAILABLE when it could not be read.
 */
export async function readRequestId(): Promise<string> {
  const { extension } = await view.getContext();
  const request = extension['request'] as { key?: unknown } | undefined;
  if (typeof request?.key !== 'string') throw refused();
  const response = await requestJira(`/rest/servicedeskapi/request/${encodeURIComponent(request.key)}`, {
    headers: { Accept: 'application/json' },
  });
  if ([401, 403, 404].includes(response.status)) throw refused();
  if (!response.ok) throw failed();
  const { issueId } = (await response.json()) as { issueId?: unknown };
  if (typeof issueId !== 'string') throw failed();
  return issueId;
}
