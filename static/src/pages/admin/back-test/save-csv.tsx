import { useMemo } from 'react';
import type { BackTestResult } from '../../../../../src/contract/back-test';
import { text } from '../../../text';
import { DownloadFile } from '../../../components/download-file';
import { toCsv } from './to-csv';

/** Saves the tickets that are shown as a file. */
export function SaveCsv({ tickets, name }: { tickets: BackTestResult['changes']['tickets']; name: string }) {
  const parts = useMemo(() => [toCsv(tickets)], [tickets]);
  return (
    <DownloadFile name={name} type="text/csv" parts={parts}>
      {text.backTest.download}
    </DownloadFile>
  );
}
