import Button from '@atlaskit/button/default/button';
import { forwardRef } from 'react';
import { LevelLozenge } from '../../../components/level-lozenge';
import { OutsideLink } from '../../../components/outside-link';
import { PeopleProvider } from '../../../components/people-context';
import { PersonName } from '../../../components/person-name';
import { text } from '../../../text';
import { ConflictMark } from './bars/conflict-mark';
import { nameOf } from './bars/entry-bar';
import { useCalendar } from './calendar-context';
import type { Planned } from './layout/planned';
import { windowOf } from './layout/shift';
import { MovePanel } from './move/move-panel';
import type { Moving } from './move/use-moving';
import { useTitle } from './titles';

const words = text.schedule;
const { columns } = words;

/** What the plan knows of a change. */
function Facts({ planned: { entry } }: { planned: Planned }) {
  const { span, serviceName } = useCalendar();
  const { conflict } = entry;
  return (
    <dl className="plan-facts">
      <dt>{columns.when}</dt>
      <dd>{span(entry.start, entry.end)}</dd>
      <dt>{columns.risk}</dt>
      <dd>{entry.level === null ? words.unrated : <LevelLozenge level={entry.level} />}</dd>
      <dt>{columns.phase}</dt>
      <dd>
        {words.phases[entry.phase]}, {words.kinds[entry.kind].toLowerCase()}
      </dd>
      {conflict === 1 || conflict === 2 || conflict === 3 ? (
        <>
          <dt>{columns.conflict}</dt>
          <dd>
            <ConflictMark grade={conflict} /> {words.grades[conflict].name}: {words.grades[conflict].why}
          </dd>
        </>
      ) : null}
      {entry.freezes.length === 0 ? null : (
        <>
          <dt>{words.inFreeze}</dt>
          <dd>
            <span className="frozen-mark" /> {entry.freezes.join(', ')}
          </dd>
        </>
      )}
      {entry.services.length === 0 ? null : (
        <>
          <dt>{columns.services}</dt>
          <dd>{entry.services.map(serviceName).join(', ')}</dd>
        </>
      )}
      {entry.environment === null ? null : (
        <>
          <dt>{columns.environment}</dt>
          <dd>{entry.environment}</dd>
        </>
      )}
      {entry.team === null && entry.implementer === null ? null : (
        <>
          <dt>{columns.team}</dt>
          <dd className="stack-tight">
            {entry.team}
            {entry.implementer === null ? null : (
              <PeopleProvider accountIds={[entry.implementer]}>
                <PersonName accountId={entry.implementer} />
              </PeopleProvider>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The selected change: what is known of it, and moving it. `close` leads back to its bar. */
export const DetailsPanel = forwardRef<
  HTMLHeadingElement,
  {
    planned: Planned;
    projectId: string;
    canMove: boolean;
    moving: Moving;
    close: () => void;
    refocus: () => void;
  }
>(function DetailsPanel({ planned, projectId, canMove, moving, close, refocus }, heading) {
  const { entry, id, movable } = planned;
  const { siteUrl, span } = useCalendar();
  const title = useTitle(entry.issueId);
  const name = entry.issueKey ?? words.busy;
  const { draft, moved } = moving;
  const isMoving = draft?.id === id && !draft.held;
  const isForeign = entry.projectId !== projectId;
  const why = isForeign
    ? words.notMovable.project
    : canMove
      ? words.notMovable.phase(words.phases[entry.phase])
      : words.notMovable.right;
  return (
    <aside
      className="plan-panel stack"
      aria-label={words.details}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="plan-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {isMoving ? words.move.title(name) : nameOf(entry, title)}
        </h2>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {words.close}
        </Button>
      </div>
      {isMoving ? (
        <MovePanel change={planned} name={name} draft={draft} moving={moving} done={refocus} />
      ) : (
        <>
          {moved?.id === id ? (
            <p role="status" className="strong">
              {words.move.saved(name, span(moved.now.start, moved.now.end))}
            </p>
          ) : null}
          <Facts planned={planned} />
          {entry.issueKey === null ? <p className="subtle">{words.busyWhy}</p> : null}
          {entry.issueKey === null || movable ? null : <p className="small subtle">{why}</p>}
          <div className="row">
            {movable ? (
              <Button
                onClick={() => {
                  moving.put(id, moved?.id === id ? moved.was : windowOf(planned), false);
                  refocus();
                }}
              >
                {moved?.id === id ? words.move.undo : words.move.open}
              </Button>
            ) : null}
            {entry.issueKey === null ? null : (
              <OutsideLink href={`${siteUrl}/browse/${entry.issueKey}`}>
                {words.openIssue(entry.issueKey)}
              </OutsideLink>
            )}
          </div>
        </>
      )}
    </aside>
  );
});
