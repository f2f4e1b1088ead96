import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { occurrencesOf } from '../../../src/domain/schedule/occurrences';
import { ScheduleError } from '../../../src/domain/schedule/schedule-error';

// Run as a process of its own by bombs.ts, which ends it when it takes too long: it says what it is at before it begins it.

const YEARS = [Date.parse('2026-11-23T00:00:00Z'), Date.parse('2036-11-23T00:00:00Z')] as const;
const RULES = [
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;COUNT=999999999',
  'FREQ=MINUTELY;INTERVAL=1',
  'FREQ=HOURLY;COUNT=999999999',
  'FREQ=DAILY;COUNT=999999999',
  'FREQ=DAILY;INTERVAL=999999999;COUNT=2000',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=5',
  'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYSETPOS=366',
  'FREQ=WEEKLY;BYDAY=MO;UNTIL=99991231T235959Z',
  'FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29;COUNT=50',
  'FREQ=DAILY\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT',
  `FREQ=DAILY;BYHOUR=${Array.from({ length: 60 }, (_, hour) => hour % 24).join(',')}`,
  'FREQ=DAILY;FREQ=SECONDLY',
];
const LENGTH = Number(process.argv[2] ?? 5_000);
/** Food for what repeats: one sign many times, and an end that doesn't fit. */
const TEXTS = [
  'a',
  'Z',
  '0',
  ' ',
  '\t',
  '\n',
  '"',
  "'",
  '-',
  '.',
  ':',
  ';',
  ',',
  '/',
  '\\',
  '=',
  '(',
  '[',
  '<',
  '{',
  'T0',
  'a ',
  '1.',
  'é',
].flatMap((sign) => [
  sign.repeat(LENGTH / sign.length) + '\u0001',
  `x${sign.repeat(LENGTH / sign.length)}x!`,
]);

function recurrences(): void {
  for (const rule of RULES) {
    console.log(`the rule ${JSON.stringify(rule)}`);
    const recurrence = {
      id: 'a',
      name: 'a',
      timeZone: 'Europe/Berlin',
      start: '2026-11-23T10:00',
      minutes: 60,
      rule,
      except: [],
      extra: [],
    };
    try {
      occurrencesOf(recurrence, ...YEARS);
    } catch (error) {
      if (!(error instanceof ScheduleError)) throw error;
    }
  }
}

/** Every regular expression that stands in the app, against long texts of every kind. */
function expressions(): number {
  let count = 0;
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.ts'),
  )) {
    const source = ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
        console.log(`${file}: ${node.text}`);
        count++;
        for (const text of TEXTS) text.replace(expression, '');
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return count;
}

recurrences();
console.log(`done: ${RULES.length} rules, ${expressions()} expressions, ${TEXTS.length} texts`);
