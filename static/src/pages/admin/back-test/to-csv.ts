import Papa from 'papaparse';
import type { BackTestResult } from '../../../../../src/contract/back-test';
import { text } from '../../../text';

const words = text.backTest;
const HOUR = 3_600_000;

/**
 * The tickets that change as a CSV file. Cells that a spreadsheet would run as a formula get a quote before them
 * (OWASP, "CSV injection").
 */
export const toCsv = (tickets: BackTestResult['changes']['tickets']): string =>
  Papa.unparse(
    {
      fields: [words.ticket, words.before, words.after, `${words.over} (h)`],
      data: tickets.map((one) => [one.key, one.before, one.after, (one.over / HOUR).toFixed(2)]),
    },
    { escapeFormulae: /^[=+@\t\r]|^-(?![\d.])/ },
  );
