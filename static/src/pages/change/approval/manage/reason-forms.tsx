import type { SeatView, StageView } from '../../../../../../src/contract/change';
import { clearExclusion, confirmDeparture, strikeBallot } from '../../../../api/approval';
import { text } from '../../../../text';
import { useChangeActions } from '../../change-actions';
import type { Closing } from '../../deeds/deed';
import { DeedForm, type DeedWords } from '../../deeds/deed-form';

const words = text.changeTools;

/** The words of a form about somebody: what they all say, and its own. */
const about = (
  one: { readonly submit: string; readonly help: string; readonly done: (name: string) => string },
  name: string,
): DeedWords => ({
  label: words.reason,
  needed: words.reasonNeeded,
  failed: words.failed,
  ...one,
  done: one.done(name),
});

export interface OfSeat extends Closing {
  readonly roundId: string;
  readonly stage: StageView;
  readonly seat: SeatView;
  readonly name: string;
}

/** Confirms that somebody without a vote has left. */
export function DepartForm({ roundId, stage, seat, name, ...closing }: OfSeat) {
  const { issueId } = useChangeActions();
  return (
    <DeedForm
      {...closing}
      words={about(words.depart, name)}
      send={(reason) =>
        confirmDeparture({ issueId, roundId, stageId: stage.id, accountId: seat.accountId, reason })
      }
    />
  );
}

/** Takes a vote out of the count. */
export function StrikeForm({ roundId, seat, name, onDone, onCancel }: OfSeat) {
  const { issueId } = useChangeActions();
  const { ballotId } = seat;
  if (ballotId === null) return null;
  return (
    <DeedForm
      onDone={onDone}
      onCancel={onCancel}
      appearance="warning"
      words={about(words.strike, name)}
      send={(reason) => strikeBallot({ issueId, roundId, ballotId, reason })}
    />
  );
}

/** Lets somebody approve who had a part in the change. */
export function ClearForm({
  accountId,
  name,
  ...closing
}: Closing & { readonly accountId: string; readonly name: string }) {
  const { issueId } = useChangeActions();
  return (
    <DeedForm
      {...closing}
      appearance="warning"
      words={about(words.clear, name)}
      send={(reason) => clearExclusion({ issueId, accountId, reason })}
    />
  );
}
