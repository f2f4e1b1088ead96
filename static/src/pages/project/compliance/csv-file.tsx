import { unparse } from 'papaparse';
import { useMemo } from 'react';
import type { SlaReport } from '../../../../../src/contract/sla-report';
import { DownloadFile } from '../../../components/download-file';
import { text } from '../../../text';
import { csvRows } from './csv-rows';

const words = text.report.compliance;

/** Saves the figures. A name that a spreadsheet would take for a formula is marked as text. */
export function CsvFile({ report, projectKey }: { report: SlaReport; projectKey: string }) {
  const parts = useMemo(() => [unparse(csvRows(report), { escapeFormulae: true })], [report]);
  return (
    <DownloadFile
      name={words.csvName(projectKey, report.weeks.at(-1)?.week ?? '')}
      type="text/csv"
      parts={parts}
    >
      {words.csv}
    </DownloadFile>
  );
}
