import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import type { Approver } from '../../../../../src/contract/approval-policy';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';
import { PeoplePicker } from '../sla/escalations/person-picker';
import { options, useVocabulary } from './context';
import { freshApprover } from './draft';

const words = text.approvalPolicies.stage;
type Kind = Approver['kind'];
const KINDS = Object.keys(words.whos) as Kind[];

/** One source of approvers: who, and what they are called in the stage. */
export function ApproverForm(props: {
  /** From 1, in the order of the stage. */
  number: number;
  approver: Approver;
  change: (approver: Approver) => void;
  remove: () => void;
}) {
  const { approver, change } = props;
  return (
    <li>
      <div className="policy-approver" role="group" aria-label={words.whichApprovers(props.number)}>
        <Pick
          label={words.kind}
          options={KINDS.map((value) => ({ value, label: words.whos[value] }))}
          value={approver.kind}
          change={(kind) => change(freshApprover(kind as Kind, approver.via))}
        />
        <Whom approver={approver} change={change} />
        <TextField
          aria-label={words.via}
          placeholder={words.via}
          isCompact
          maxLength={80}
          isInvalid={approver.via.trim() === ''}
          value={approver.via}
          onChange={({ currentTarget }) => change({ ...approver, via: currentTarget.value })}
        />
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={words.removeApprover(approver.via)}
          onClick={props.remove}
        >
          ✕
        </Button>
      </div>
    </li>
  );
}

function Whom({ approver, change }: { approver: Approver; change: (approver: Approver) => void }) {
  const known = useVocabulary();
  /** Named like what was chosen, unless it has a name already. */
  const via = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    approver.via.trim() === '' ? (list.find((one) => one.id === id)?.name ?? '').slice(0, 80) : approver.via;
  const pick = (
    list: readonly { readonly id: string; readonly name: string }[],
    value: string,
    set: (id: string) => Approver,
  ) => (
    <Pick
      label={words.whos[approver.kind]}
      options={options(list)}
      value={value}
      isInvalid={value === ''}
      change={(id) => change({ ...set(id), via: via(list, id) })}
    />
  );
  switch (approver.kind) {
    case 'group':
      return pick(known.groups, approver.groupId, (groupId) => ({ ...approver, groupId }));
    case 'board':
      return pick(known.boards, approver.boardId, (boardId) => ({ ...approver, boardId }));
    case 'role':
      return pick(known.roles, approver.roleId, (roleId) => ({ ...approver, roleId }));
    case 'field':
      return pick(
        known.fields.filter(({ kind }) => kind === 'person'),
        approver.fieldId,
        (fieldId) => ({ ...approver, fieldId }),
      );
    case 'users':
      return (
        <PeoplePicker
          label={words.whos.users}
          users={approver.accountIds}
          change={(accountIds) => change({ ...approver, accountIds })}
        />
      );
    case 'serviceOwner':
    case 'teamLead':
      return <span />;
  }
}
