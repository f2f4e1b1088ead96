import type { MinutesItem } from '../../../src/contract/meetings';
import { cab } from '../../../static/src/text/cab';

const DECISIONS: readonly MinutesItem['decision'][] = [
  'approved',
  'rejected',
  'pending',
  'blocked',
  'deferred',
  'none',
];

/** What is said of each way to treat a change, with and without minutes; by default, and where it differs for one decision. */
const TABLE: readonly [
  MinutesItem['treat'],
  number,
  string,
  Partial<Record<MinutesItem['decision'], string>>,
][] = [
  ['discuss', 0, 'Not called up', {}],
  ['discuss', 0.1, 'Talked about, 0.1 min', {}],
  ['discuss', 12, 'Talked about, 12 min', {}],
  ['consent', 0, 'On the consent agenda', { approved: 'Approved together with others' }],
  [
    'consent',
    3,
    'On the consent agenda. Talked about, 3 min',
    { approved: 'Approved together with others. Talked about, 3 min' },
  ],
];
const ROWS = TABLE.flatMap(([treat, minutes, words, but]) =>
  DECISIONS.map((decision) => [treat, decision, minutes, but[decision] ?? words] as const),
);

test.each(ROWS)(
  'minutes of a change that is %s, %s, after %d min say "%s"',
  (treat, decision, minutes, words) => {
    expect(cab.minutes.treated({ treat, decision, minutes })).toBe(words);
  },
);
