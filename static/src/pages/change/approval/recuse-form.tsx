import { recuse } from '../../../api/approval';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';

const words = text.change.vote;

/** Steps aside from the round, with the reason. */
export function RecuseForm({ roundId, ...closing }: Closing & { roundId: string }) {
  const { issueId } = useChangeActions();
  return (
    <DeedForm
      {...closing}
      words={{ ...words.recuse, needed: words.reasonNeeded }}
      send={(reason) => recuse({ issueId, roundId, reason })}
    />
  );
}
