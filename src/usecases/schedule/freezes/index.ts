import { checkDraft } from './check-draft';
import { listExceptions } from './list-exceptions';
import { retireFreeze, saveFreeze } from './save-freeze';
import { listFreezes } from './view-freezes';

/** What the admin page asks about freezes. */
export const FREEZES = {
  'freezes.list': listFreezes,
  'freezes.check': checkDraft,
  'freezes.save': saveFreeze,
  'freezes.retire': retireFreeze,
  'freezes.exceptions': listExceptions,
} as const;
