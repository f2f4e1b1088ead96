import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const words = text.transfer.exporting;

/** Copies a text: the second way out, where a browser does not let the frame download. */
export function CopyText(props: {
  content: string;
  label?: string;
  /** What to do where the browser refuses; without it, what an export says. */
  refused?: string;
}) {
  const { content, label = words.copy, refused = words.notCopied } = props;
  const announce = useAnnounce();
  const [result, setResult] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(content).then(
      () => true,
      () => false,
    );
    setResult(done ? 'copied' : 'refused');
    announce(done ? words.copied : refused);
  };
  return (
    <>
      <Button onClick={() => void copy()}>{label}</Button>
      {result === null ? null : (
        <span className={result === 'copied' ? 'subtle' : 'field-error'} aria-hidden="true">
          {result === 'copied' ? words.copied : refused}
        </span>
      )}
    </>
  );
}
