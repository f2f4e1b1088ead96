import type { Office } from '../../../journeys/support/office';
import type { Memo } from '../story';

/** Something that somebody does; rejects when it is refused. */
export type Act = (office: Office, memo: Memo) => Promise<unknown>;

/** What two people do at the same time, each with the same page before their eyes. */
export interface Pair {
  readonly name: string;
  readonly prepare: (office: Office) => Promise<Memo>;
  readonly one: Act;
  readonly other: Act;
}
