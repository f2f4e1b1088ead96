import type { ChangeView } from '../../../../src/contract/change';

type Ids = readonly (string | null | undefined)[];

const inApproval = ({ stages, excluded, ledger, voided, ...approval }: ChangeView['approval']): Ids => [
  ...stages.flatMap(({ seats }) =>
    seats.flatMap((seat) => [seat.accountId, seat.standsFor, seat.movedTo, ...seat.for]),
  ),
  ...excluded.map(({ accountId }) => accountId),
  ...approval.cleared.flatMap(({ accountId, by }) => [accountId, by]),
  ...approval.conditions.flatMap(({ by, metBy }) => [by, metBy]),
  ...approval.jsm.flatMap(({ answers }) => answers.map(({ accountId }) => accountId)),
  ...approval.delegations.flatMap(({ principal, to }) => [principal, to]),
  ...approval.you.for,
  ...ledger.flatMap(({ accountId, about = [] }) => [accountId, ...about]),
  voided?.by,
];

/** Every account that the panel may have to name. */
export function peopleOf({
  approval,
  assessment,
  questions,
  emergency,
  after,
}: ChangeView): readonly string[] {
  const ids = [
    ...inApproval(approval),
    assessment.override?.by,
    ...questions.map(({ answer }) => answer?.by),
    emergency?.declared?.by,
    emergency?.phone?.approver,
    emergency?.phone?.recordedBy,
    after?.unauthorised?.by,
  ];
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}
