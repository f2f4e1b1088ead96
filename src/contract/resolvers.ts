import type * as z from '../shape';
import { ADMIN_RESOLVERS } from './surfaces/admin';
import { CHANGE_RESOLVERS } from './surfaces/change';
import { CLOCKS_RESOLVERS } from './surfaces/clocks';
import { DESK_RESOLVERS } from './surfaces/desk';
import { PORTAL_RESOLVERS } from './surfaces/portal';
import { PROJECT_RESOLVERS } from './surfaces/project';
import { SERVICE_RESOLVERS } from './surfaces/service';

/**
 * Every resolver: its name, what it takes, what it answers. Both sides of the bridge go by this table. It is put together from
 * one for each surface, so that the code of a panel doesn't carry the shapes of the admin page.
 */
export const RESOLVERS = {
  ...ADMIN_RESOLVERS,
  ...CHANGE_RESOLVERS,
  ...CLOCKS_RESOLVERS,
  ...DESK_RESOLVERS,
  ...PROJECT_RESOLVERS,
  ...PORTAL_RESOLVERS,
  ...SERVICE_RESOLVERS,
};

export type ResolverName = keyof typeof RESOLVERS;
export type RequestOf<N extends ResolverName> = z.infer<(typeof RESOLVERS)[N]['request']>;
export type AnswerOf<N extends ResolverName> = z.infer<(typeof RESOLVERS)[N]['answer']>;
