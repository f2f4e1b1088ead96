import type { ChangeView } from '../../../../src/contract/change';

/** Every account that the panel may have to name. */
export function peopleOf({ approval, assessment, questions }: ChangeView): readonly string[] {
  const ids = [
    ...approval.stages.flatMap((stage) => stage.seats.map((seat) => seat.accountId)),
    ...approval.excluded.map((one) => one.accountId),
    ...approval.ledger.map((line) => line.accountId),
    approval.voided?.by,
    assessment.override?.by,
    ...questions.map(({ answer }) => answer?.by),
  ];
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}
