import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { saveFile } from '../../../../components/save-file';
import { text } from '../../../../text';

const words = text.cab.minutes;

/** Print, copy, save: minutes as people take them along. */
export function TakeAlong({ name, markdown }: { name: string; markdown: string }) {
  const announce = useAnnounce();
  const [refused, setRefused] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(markdown).then(
      () => {
        setRefused(false);
        announce(words.copied);
      },
      () => setRefused(true),
    );
  return (
    <div className="no-print stack-tight">
      <div className="row">
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button onClick={() => saveFile(name, 'text/markdown', [markdown])}>{words.save}</Button>
      </div>
      {refused ? (
        <p className="field-error" role="alert">
          {words.copyFailed}
        </p>
      ) : null}
    </div>
  );
}
