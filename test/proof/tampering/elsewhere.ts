import type { Ledger } from './world';

/** A change in storage outside of the chains of changes, and whose finding it is to become. */
export interface Elsewhere {
  readonly group: string;
  readonly name: string;
  readonly subject: string;
  readonly apply: () => void;
}
type Body = Record<string, unknown>;
interface State extends Body {
  ballots: { vote: string; reason: string; at: number; accountId: string }[];
  rounds: { number: number; seal: string; content: { fields: Record<string, { text: string }> } }[];
  verdicts: { allowed: boolean }[];
  assessments: { level: string }[];
}
const ANCHOR = 'record:anchor:site:00000001';
const PAGE = 'record:anchor-page:1:0';

/** The chain of a project's rules, what Steward decides by, and anchors. */
export function elsewhere(ledger: Ledger): readonly Elsewhere[] {
  const project = `project-${ledger.office.projectId}`;
  const rows = ledger.keys('audit', `audit:${project}:`);
  const [second = '', last = ''] = [rows[1], rows.at(-1)];
  const head = `audit-head:${project}`;
  const change = ledger.changes[1] ?? '';
  const rewrite = <T extends Body>(entity: string, key: string, edit: (body: T) => unknown) => {
    const row = ledger.get(entity, key);
    const body = JSON.parse(String(row['body'])) as T;
    ledger.set(entity, key, { ...row, body: JSON.stringify(edit(body) ?? body) });
  };
  const inProject = (name: string, apply: () => void): Elsewhere => ({
    ...{ group: 'the chain of a project’s rules', name, subject: project, apply },
  });
  const decided = (name: string, edit: (state: State) => void): Elsewhere => ({
    ...{ group: 'what Steward decides by, past the chain', name, subject: change },
    apply: () => rewrite('issue-state', `issue:${change}`, edit),
  });
  const ofAnchor = (name: string, edit: (anchor: Body) => unknown): Elsewhere => ({
    ...{ group: 'an anchor', name, subject: 'anchors', apply: () => rewrite('record', ANCHOR, edit) },
  });
  return [
    inProject('who did it', () => rewrite('audit', second, (one) => ({ ...one, actor: 'x' }))),
    inProject('a record is deleted', () => ledger.delete('audit', second)),
    inProject('the last record is deleted', () => ledger.delete('audit', last)),
    inProject('the head is rewound', () =>
      rewrite('config-head', head, (one) => ({ ...one, count: Number(one['count']) - 1 })),
    ),
    inProject('the head is gone', () => ledger.delete('config-head', head)),
    decided('a vote', ({ ballots }) => void (ballots[0]!.vote = 'reject')),
    decided('the reason of a vote', ({ ballots }) => void (ballots[0]!.reason += '!')),
    decided('who voted', ({ ballots }) => void (ballots[0]!.accountId = 'somebody')),
    decided('a vote is gone', ({ ballots }) => void ballots.shift()),
    decided('the seal of a round', ({ rounds }) => void (rounds[0]!.seal = '0'.repeat(64))),
    decided('what a round covers', ({ rounds: [round] }) => {
      const text = Object.values(round!.content.fields).find((field) => field.text !== '');
      text!.text += ' And more.';
    }),
    decided('it has lost its shape', (state) => ({ ...state, rounds: 'none' })),
    decided('a round is gone', ({ rounds }) => void rounds.shift()),
    decided('what the gate said', ({ verdicts }) => void (verdicts[0]!.allowed = !verdicts[0]!.allowed)),
    decided('how the risk was rated', ({ assessments: [first] }) => {
      first!.level = first!.level === 'Low' ? 'High' : 'Low';
    }),
    {
      ...{
        group: 'what Steward decides by, past the chain',
        name: 'the page of an old round',
        subject: change,
      },
      apply: () => changedPage(ledger, change, rewrite),
    },
    ofAnchor('at, which is no date any more', (anchor) => ({ ...anchor, at: 'yesterday' })),
    ofAnchor('at', (anchor) => ({ ...anchor, at: '2020-01-01T00:00:00.000Z' })),
    ofAnchor('previous', (anchor) => ({ ...anchor, previous: '0'.repeat(64) })),
    ...['tree', 'root'].map((field) => ofAnchor(field, (anchor) => ({ ...anchor, [field]: '0'.repeat(64) }))),
    ...['number', 'chains', 'pages'].map((field) =>
      ofAnchor(field, (anchor) => ({ ...anchor, [field]: Number(anchor[field]) + 1 })),
    ),
    ...[ANCHOR, PAGE].map((key): Elsewhere => ({
      ...{ group: 'an anchor', name: key === PAGE ? 'its heads are gone' : 'gone', subject: 'anchors' },
      apply: () => ledger.delete('record', key),
    })),
    {
      ...{ group: 'an anchor', name: 'a head under it', subject: 'anchors' },
      apply: () => rewrite<Body & { count: number }[]>('record', PAGE, (leaves) => void leaves[0]!.count++),
    },
    {
      ...{ group: 'an anchor', name: 'by which a change was last covered', subject: change },
      apply: () =>
        rewrite('record', `record:anchored:site:${change}`, (one) => ({ ...one, hash: '0'.repeat(64) })),
    },
  ];
}

/** Puts what a round covers on a page of its own, as a large change does, with another text. */
function changedPage(
  ledger: Ledger,
  issueId: string,
  rewrite: (entity: string, key: string, edit: (body: State) => unknown) => void,
): void {
  rewrite('issue-state', `issue:${issueId}`, ({ rounds: [round] }) => {
    const text = Object.values(round!.content.fields).find((field) => field.text !== '');
    text!.text += ' And more.';
    ledger.set('ledger-page', `ledger:${issueId}:round-00000001`, {
      ...{ issueId, page: 1 },
      body: JSON.stringify({ content: round!.content, closed: null }),
    });
    round!.content = { fields: {} };
  });
}
