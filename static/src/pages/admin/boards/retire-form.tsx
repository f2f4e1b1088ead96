import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { text } from '../../../text';
import type { BoardActions } from './use-save-board';

const words = text.cabBoards.editor;

/** Takes a board out of force, after a look at what that means. */
export function RetireForm({ actions }: { actions: BoardActions }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div>
        <Button appearance="subtle" onClick={() => setAsking(true)}>
          {words.retire}
        </Button>
      </div>
    );
  return (
    <div className="stack-tight" role="group" aria-label={words.retireAsk}>
      <p className="strong">{words.retireAsk}</p>
      <p className="subtle">{words.retireWhy}</p>
      <div className="row">
        <Button appearance="danger" autoFocus isLoading={actions.retiring} onClick={actions.retire}>
          {words.retireYes}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
