import { useEffect } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { useCalendar } from '../calendar-context';
import type { View } from '../controls/calendar-place';
import type { Planned } from '../layout/planned';
import { triedWords } from './tried-words';
import type { Moving } from './use-moving';

const words = text.schedule;

/**
 * One line above the picture that is always there, so that nothing jumps under the pointer: while a change is held, where it
 * would stand and what that would bring.
 */
export function MoveStatus(props: {
  moving: Moving;
  find: (id: string) => Planned | undefined;
  canMove: boolean;
  view: View;
}) {
  const { moving, find, canMove, view } = props;
  const { draft, tried, checking } = moving;
  const { span } = useCalendar();
  const announce = useAnnounce();
  const name = find(draft?.id ?? '')?.entry.issueKey ?? '';
  const where = draft === null ? '' : span(draft.start, draft.end);
  const brings = tried === null ? '' : triedWords(tried);
  const isHeld = draft?.held === true;
  useEffect(() => {
    if (where !== '' && !isHeld) announce(`${words.move.pending(name, where)} ${brings}`);
  }, [announce, name, where, isHeld, brings]);
  if (view === 'list') return null;
  if (draft === null)
    return <p className="plan-status subtle small no-print">{canMove ? words.hintMove : words.hint}</p>;
  return (
    <p className="plan-status is-active no-print">
      <strong>{isHeld ? words.move.dragging(name, where) : words.move.pending(name, where)}</strong>{' '}
      {checking ? <span className="subtle">{words.move.checking}</span> : brings}
    </p>
  );
}
