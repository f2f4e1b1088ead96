import { ISSUE_TYPE_AVATARS } from '../services/issue-types/avatars';
import { notKnown } from '../errors';
import { ok } from '../http';
import type { Route } from '../context';

const SIZES = { '16x16': 'xsmall', '24x24': 'small', '32x32': 'medium', '48x48': 'large' } as const;

export const avatarRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/avatar/{type}/system',
    scopes: ['manage:jira-configuration'],
    anonymous: true,
    handle(context, request) {
      const type = request.params['type'] ?? '';
      if (type !== 'issuetype')
        throw notKnown(`avatars of type ${type} (GET /rest/api/3/avatar/{type}/system)`);
      const view = `${context.siteUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar`;
      return ok({
        system: [...ISSUE_TYPE_AVATARS].map(([id, fileName]) => ({
          id: String(id),
          fileName,
          isSystemAvatar: true,
          isSelected: false,
          isDeletable: false,
          urls: Object.fromEntries(
            Object.entries(SIZES).map(([size, name]) => [size, `${view}/${id}?size=${name}`]),
          ),
        })),
      });
    },
  },
];
