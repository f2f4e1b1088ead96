import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import type { Board, BoardsAdminView } from '../../../../../src/contract/boards';
import { FormField } from '../../../components/form-field';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';

const words = text.cabBoards.editor;
const KINDS: readonly Board['kind'][] = ['CAB', 'ECAB', 'architecture', 'service'];

export interface BoardFieldProps {
  readonly board: Board;
  readonly view: BoardsAdminView;
  readonly change: (board: Board) => void;
  readonly faultAt: (field: string) => string | undefined;
}

/** What the board is called, what it is for, and of which kind. */
export function NameFields({ board, change, faultAt, touch }: BoardFieldProps & { touch: () => void }) {
  return (
    <div className="stack-tight form">
      <FormField label={words.name} help={words.nameHelp} error={faultAt('name')}>
        {(field) => (
          <TextField
            {...field}
            maxLength={120}
            autoComplete="off"
            value={board.name}
            onBlur={touch}
            onChange={({ currentTarget }) => change({ ...board, name: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.purpose} help={words.purposeHelp} error={faultAt('purpose')}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={1000}
            value={board.purpose}
            onChange={({ currentTarget }) => change({ ...board, purpose: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={words.kind} error={faultAt('kind')}>
        {(field) => (
          <Pick
            id={field.id}
            label={words.kind}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            options={KINDS.map((value) => ({ value, label: text.cab.boards.kinds[value] }))}
            value={board.kind}
            change={(value) => change({ ...board, kind: KINDS.find((kind) => kind === value) ?? board.kind })}
          />
        )}
      </FormField>
    </div>
  );
}
