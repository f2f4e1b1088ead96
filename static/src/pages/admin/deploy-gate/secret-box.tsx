import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef } from 'react';
import { text } from '../../../text';
import { CopyText } from '../site/copy-text';

const words = text.deployGate.secret;

/** A secret, this once. It takes the focus: the form that asked for it is gone. */
export function SecretBox(props: { name: string; id: string; secret: string; done: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={words.title(props.name)}>
      <SectionMessage appearance="warning" title={words.title(props.name)} headingLevel="h3">
        <p>{words.once}</p>
        <dl className="facts">
          <dt>{words.id}</dt>
          <dd>
            <code>{props.id}</code>
          </dd>
          <dt>{words.secret}</dt>
          <dd>
            <code className="one-line">{props.secret}</code>
          </dd>
        </dl>
        <div className="row">
          <CopyText content={props.secret} label={words.copy} refused={text.deployGate.notCopied} />
          <CopyText content={props.id} label={words.copyId} refused={text.deployGate.notCopied} />
          <Button appearance="subtle" onClick={props.done}>
            {words.done}
          </Button>
        </div>
      </SectionMessage>
    </div>
  );
}
