import { useState } from 'react';
import type { StageView } from '../../../../../../src/contract/change';
import { joinStage, standIn } from '../../../../api/approval';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { PersonField } from '../../../admin/teams/people-pickers';
import { useChangeActions } from '../../change-actions';
import type { Closing } from '../../deeds/deed';
import { DeedForm } from '../../deeds/deed-form';
import type { OfSeat } from './reason-forms';

const words = text.changeTools;
const shared = {
  label: words.reason,
  help: words.reasonHelp,
  needed: words.reasonNeeded,
  failed: words.failed,
};

/** Whom a seat is given to. */
function Who(props: { tried: boolean; value: string | null; change: (accountId: string | null) => void }) {
  const { tried, value, change } = props;
  return (
    <FormField
      label={words.person}
      help={words.personHelp}
      error={tried && value === null ? words.personNeeded : undefined}
    >
      {(field) => <PersonField field={field} value={value} change={change} />}
    </FormField>
  );
}

/** The seat of somebody absent goes to somebody else. */
export function StandInForm({ roundId, stage, seat, name, ...closing }: OfSeat) {
  const { issueId } = useChangeActions();
  const [to, setTo] = useState<string | null>(null);
  const { accountId } = seat;
  return (
    <DeedForm
      {...closing}
      words={{ ...shared, submit: words.standIn.submit, done: words.standIn.done(name) }}
      isReady={to !== null}
      fields={(tried) => <Who tried={tried} value={to} change={setTo} />}
      send={(reason) => standIn({ issueId, roundId, stageId: stage.id, accountId, to: to ?? '', reason })}
    />
  );
}

/** Somebody gets a seat beside the others. */
export function JoinForm({
  roundId,
  stage,
  ...closing
}: Closing & { readonly roundId: string; readonly stage: StageView }) {
  const { issueId } = useChangeActions();
  const [who, setWho] = useState<string | null>(null);
  return (
    <DeedForm
      {...closing}
      words={{ ...shared, submit: words.join.submit, done: words.join.done(stage.name) }}
      isReady={who !== null}
      fields={(tried) => <Who tried={tried} value={who} change={setWho} />}
      send={(reason) => joinStage({ issueId, roundId, stageId: stage.id, accountId: who ?? '', reason })}
    />
  );
}
