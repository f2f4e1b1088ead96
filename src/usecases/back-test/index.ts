import { startBackTest } from './start';
import { uploadLog } from './upload-log';
import { backTestResult, lastBackTest } from './view-result';

/** Back-tests by resolver name; all of them need the right to configure rules. */
export const BACK_TEST = {
  'backTest.start': startBackTest,
  'backTest.upload': uploadLog,
  'backTest.result': backTestResult,
  'backTest.last': lastBackTest,
} as const;
