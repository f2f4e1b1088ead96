import type { ConditionView } from '../../../../../../src/contract/change';
import { meetCondition } from '../../../../api/approval';
import { text } from '../../../../text';
import { useChangeActions } from '../../change-actions';
import type { Closing } from '../../deeds/deed';
import { DeedForm } from '../../deeds/deed-form';

const words = text.changeTools;

/** Ticks a condition off, with a note if somebody has one. */
export function TickForm({ condition, ...closing }: Closing & { condition: ConditionView }) {
  const { issueId } = useChangeActions();
  const { ballotId, index } = condition;
  return (
    <DeedForm
      {...closing}
      optional
      words={{ ...words.tick, needed: words.reasonNeeded }}
      send={(note) =>
        meetCondition({ issueId, ballotId, condition: index, ...(note === '' ? {} : { note }) })
      }
    />
  );
}
