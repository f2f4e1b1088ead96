import SectionMessage from '@atlaskit/section-message/section-message';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardsAdminView } from '../../../../../src/contract/boards';
import { checkBoard } from '../../../api/boards';
import { Section } from '../../../components/section';
import { useSettled } from '../../../components/use-settled';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { useKeptEdit } from '../use-kept-edit';
import { NameFields } from './board-fields';
import { BoardHistory } from './board-history';
import { BoardPreview } from './board-preview';
import { blankBoard, boardIdOf, isReadable, sameBoard } from './draft';
import { ELSEWHERE, faultsByField } from './field-of';
import { MeetingFields } from './meeting-fields';
import { PeopleFields } from './people-fields';
import { RetireForm } from './retire-form';
import { SaveBar } from './save-bar';
import { useSaveBoard } from './use-save-board';

const words = text.cabBoards.editor;

/** One board, or a new one where `id` is null: who sits on it, when it meets, and what that would give. */
export function BoardEditor(props: {
  id: string | null;
  view: BoardsAdminView;
  canConfigure: boolean;
  saved: (id: string) => void;
}) {
  const { id, view, canConfigure } = props;
  const known = view.boards.find(({ board }) => board.id === id);
  const [blank] = useState(blankBoard);
  const edit = useKeptEdit(
    ['board-edit', id ?? 'new'],
    known?.board ?? blank,
    known?.version ?? 0,
    sameBoard,
  );
  const { draft } = edit;
  const readable = isReadable(draft);
  const settled = useSettled(draft);
  const name = settled.name.trim() === '' ? words.newTitle : settled.name;
  const asked = { ...settled, name, id: id ?? boardIdOf(name, []) };
  const checked = useQuery({
    queryKey: ['board-check', asked],
    queryFn: () => checkBoard({ board: asked }),
    enabled: isReadable(settled),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const actions = useSaveBoard(id, view, edit, props.saved);
  const [touched, setTouched] = useState(false);
  const nameless = draft.name.trim() === '';
  const found = checked.isPlaceholderData || !readable ? [] : (checked.data?.faults ?? []);
  const own = nameless && (touched || known) ? [{ path: 'name', message: words.nameNeeded, remedy: '' }] : [];
  const marked = [
    ...found,
    ...own,
    ...actions.faults.filter(({ path }) => !found.some((one) => one.path === path)),
  ];
  const faultAt = faultsByField(marked);
  const faults = marked.length + (nameless && own.length === 0 ? 1 : 0) + (readable ? 0 : 1);
  const change = (next: typeof draft) => {
    if (actions.faults.length > 0) actions.forget();
    edit.change(next);
  };
  const elsewhere = faultAt(ELSEWHERE);
  const fields = { board: draft, view, change, faultAt };
  const isRetired = known?.retired === true;
  const seats = new Set([
    ...(draft.chair === null ? [] : [draft.chair]),
    ...draft.deputies,
    ...draft.members,
  ]);
  return (
    <div className="stack board-editor">
      <FocusHeading level="h2">{known?.board.name ?? words.newTitle}</FocusHeading>
      {isRetired ? (
        <SectionMessage title={words.retiredNote}>
          <p>{words.retiredWhy}</p>
        </SectionMessage>
      ) : null}
      <fieldset className="board-fields stack" disabled={!canConfigure}>
        <legend className="hidden-text">{draft.name}</legend>
        <NameFields {...fields} touch={() => setTouched(true)} />
        <Section title={words.who} summary={words.peopleCount(seats.size)} open>
          <PeopleFields {...fields} />
        </Section>
        <Section title={words.meetings} summary={draft.meets === null ? words.none : words.regular} open>
          <MeetingFields {...fields} />
        </Section>
      </fieldset>
      <Section title={words.preview} open>
        <BoardPreview checked={checked} readable={readable} />
      </Section>
      {id === null ? null : <BoardHistory boardId={id} />}
      {elsewhere === undefined ? null : <p className="field-error">{elsewhere}</p>}
      {canConfigure ? (
        <SaveBar
          edit={edit}
          actions={actions}
          isNew={id === null}
          isRetired={isRetired}
          faults={faults}
          reveal={() => setTouched(true)}
        />
      ) : null}
      {canConfigure && known && !isRetired ? <RetireForm actions={actions} /> : null}
    </div>
  );
}
