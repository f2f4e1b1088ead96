import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const words = text.transfer.exporting;

/** Copies a text: the second way out, where a browser does not let the frame download. */
export function CopyText({ content }: { content: string }) {
  const announce = useAnnounce();
  const [result, setResult] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(content).then(
      () => true,
      () => false,
    );
    setResult(done ? 'copied' : 'refused');
    announce(done ? words.copied : words.notCopied);
  };
  return (
    <>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      {result === null ? null : (
        <span className={result === 'copied' ? 'subtle' : 'field-error'} aria-hidden="true">
          {result === 'copied' ? words.copied : words.notCopied}
        </span>
      )}
    </>
  );
}
