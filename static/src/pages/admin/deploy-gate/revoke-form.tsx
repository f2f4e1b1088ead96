import Button from '@atlaskit/button/default/button';
import { text } from '../../../text';

const words = text.deployGate.revoke;

/** Ends a key, after a look at what that means. */
export function RevokeForm(props: { name: string; busy: boolean; cancel: () => void; revoke: () => void }) {
  return (
    <div className="stack-tight" role="group" aria-label={words.title(props.name)}>
      <p className="strong">{words.title(props.name)}</p>
      <p className="subtle">{words.why}</p>
      <div className="row">
        <Button appearance="danger" autoFocus isLoading={props.busy} onClick={props.revoke}>
          {words.yes}
        </Button>
        <Button appearance="subtle" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
