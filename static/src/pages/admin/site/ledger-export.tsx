import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readLedger } from '../../../api/read-ledger';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { DownloadFile } from '../../../components/download-file';

const words = text.transfer.uninstall;

interface Ledger {
  readonly parts: readonly string[];
  readonly count: number;
}

/** Reads the ledger page by page; one record a line. `progress` is told how many records there are so far. */
async function collect(progress: (count: number) => void): Promise<Ledger> {
  const parts: string[] = [];
  let count = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readLedger>> = await readLedger({ cursor });
    parts.push(page.records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    count += page.records.length;
    progress(count);
    cursor = page.next;
  } while (cursor !== null);
  return { parts, count };
}

/** Every record of Steward as a file: one JSON object a line, in order. */
export function LedgerExport({ canConfigure }: { canConfigure: boolean }) {
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const ledger = useMutation({
    mutationFn: () => collect(setCount),
    onSuccess: (all) => announce(words.collected(all.count)),
  });
  return (
    <section className="stack-tight rules-group" aria-label={words.ledger}>
      <h3>{words.ledger}</h3>
      <p>{words.ledgerWhy}</p>
      {ledger.error ? <Failure error={ledger.error} retry={() => ledger.mutate()} /> : null}
      <div className="row">
        {ledger.data ? (
          <>
            <DownloadFile name="steward-records.jsonl" type="application/x-ndjson" parts={ledger.data.parts}>
              {words.download}
            </DownloadFile>
            <span className="subtle">{words.collected(ledger.data.count)}</span>
          </>
        ) : (
          <>
            <Button
              isLoading={ledger.isPending}
              isDisabled={!canConfigure}
              onClick={() => {
                setCount(0);
                ledger.mutate();
              }}
            >
              {words.collect}
            </Button>
            {ledger.isPending ? (
              <span className="subtle" role="status">
                {words.collecting(count)}
              </span>
            ) : null}
          </>
        )}
      </div>
    </section>
  );
}
