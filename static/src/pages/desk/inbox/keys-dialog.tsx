import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef } from 'react';
import { text } from '../../../text';

const words = text.approverInbox.shortcuts;

/** The keys of the list. The browser's own dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
export function KeysDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby={id} onClose={close}>
      <div className="stack">
        <h2 id={id}>{words.title}</h2>
        <p className="subtle">{words.when}</p>
        <dl>
          {words.keys.map(([key, does]) => (
            <div key={key} className="keys-line">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Button autoFocus onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
