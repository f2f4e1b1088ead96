import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef, type ReactNode } from 'react';
import { Failure } from '../../../components/failure';
import { usePlannedWords } from '../../../components/planned';
import { text } from '../../../text';
import type { Moving } from './use-move';

const words = text.change.move;

/** Takes the focus when it appears, so that what came of a press is read and the next press is near. */
function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}

/** What came of moving: a refusal, the question whether it is worth the votes, or where it is now with the way back. */
export function MoveNotice({ moving, onClosed }: { moving: Moving; onClosed: () => void }) {
  const say = usePlannedWords();
  const { step, error, sending } = moving;
  const close = () => {
    moving.forget();
    onClosed();
  };
  if (error)
    return (
      <Focused key="failed">
        <div className="stack-tight">
          <Failure error={error} title={words.failed} />
          <div>
            <Button
              onClick={() => {
                moving.reload();
                onClosed();
              }}
            >
              {words.show}
            </Button>
          </div>
        </div>
      </Focused>
    );
  if (step.kind === 'none') return null;
  if (step.kind === 'costs')
    return (
      <Focused key="costs">
        <SectionMessage appearance="warning" title={words.costTitle} headingLevel="h3">
          <div className="stack-tight">
            <p>{words.cost(say(step.to.start))}</p>
            <div className="row">
              <Button
                appearance="warning"
                isLoading={sending !== null}
                onClick={() => moving.anyway(step.to)}
              >
                {words.anyway}
              </Button>
              <Button appearance="subtle" isDisabled={sending !== null} onClick={close}>
                {words.keep}
              </Button>
            </div>
          </div>
        </SectionMessage>
      </Focused>
    );
  const { start, end } = step.from;
  const back = start !== null && end !== null ? { start, end } : null;
  return (
    <Focused key="moved">
      <SectionMessage appearance="success" title={words.moved(say(step.to.start))} headingLevel="h3">
        <div className="stack-tight">
          <p>{start === null ? words.wasNone : words.was(say(start))}</p>
          <div className="row">
            {back === null ? null : (
              <Button
                isLoading={sending !== null}
                onClick={() => {
                  moving.undo(step, back);
                  onClosed();
                }}
              >
                {words.undo}
              </Button>
            )}
            <Button appearance="subtle" isDisabled={sending !== null} onClick={close}>
              {words.done}
            </Button>
          </div>
        </div>
      </SectionMessage>
    </Focused>
  );
}
