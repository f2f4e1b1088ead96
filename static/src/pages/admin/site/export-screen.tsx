import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExportedFile } from '../../../../../src/contract/transfer';
import { exportConfig } from '../../../api/export-config';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { CopyText } from './copy-text';
import { DownloadFile } from '../../../components/download-file';
import { PassphraseForm } from './passphrase-form';

const words = text.transfer.exporting;

function Ready({ file, another }: { file: ExportedFile; another: () => void }) {
  const parts = useMemo(() => [file.text], [file]);
  return (
    <>
      <FocusHeading level="h2">{words.ready}</FocusHeading>
      <p>
        <span className="strong">{file.fileName}</span>. {words.keep}
      </p>
      <div className="row">
        <DownloadFile name={file.fileName} type="application/json" parts={parts} primary>
          {words.download}
        </DownloadFile>
        <CopyText content={file.text} />
        <Button appearance="subtle" onClick={another}>
          {words.another}
        </Button>
      </div>
      <details>
        <summary className="more">{words.contents}</summary>
        <pre className="file-text" tabIndex={0} role="region" aria-label={file.fileName}>
          {file.text}
        </pre>
      </details>
    </>
  );
}

/** The whole configuration as one file, sealed with a passphrase. */
export function ExportScreen({ canConfigure }: { canConfigure: boolean }) {
  const announce = useAnnounce();
  const make = useMutation({
    mutationFn: (passphrase: string) => exportConfig({ passphrase }),
    onSuccess: () => announce(words.ready),
  });
  return (
    <div className="stack">
      {make.data ? (
        <Ready file={make.data} another={() => make.reset()} />
      ) : (
        <>
          <FocusHeading level="h2">{words.title}</FocusHeading>
          <p>{words.lead}</p>
          <p className="subtle">{words.keep}</p>
          {make.error ? <Failure error={make.error} /> : null}
          <PassphraseForm
            busy={make.isPending}
            canConfigure={canConfigure}
            send={(passphrase) => make.mutate(passphrase)}
          />
        </>
      )}
    </div>
  );
}
