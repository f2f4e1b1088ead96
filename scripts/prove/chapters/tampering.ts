import { tryAll } from '../../../test/proof/tampering/try-all';
import { CHAINS, Ledger } from '../../../test/proof/tampering/world';
import { grouped } from '../../../test/proof/grouped';
import type { Chapter } from '../chapter';

/** Whether any change in the stored ledger is found by the daily verification and shown to the auditor. */
export async function prove(): Promise<Chapter> {
  const ledger = await Ledger.open(CHAINS);
  const tried = await tryAll(ledger, { every: 1 }).finally(() => ledger.office.close());
  const groups = [...grouped(tried, ({ group }) => group)];
  const rows = groups.map(([group, all]) => {
    const words = [
      ...new Set(all.map(({ found }) => found ?? 'nothing').map((why) => why.replace(/\d+/g, 'n'))),
    ];
    return `| ${group} | ${all.length} | ${all.filter(({ found }) => found !== null).length} | ${words.join('<br>')} |`;
  });
  return {
    title: 'Tampering with the ledger',
    failures: tried
      .filter(({ found }) => found === null)
      .map(({ group, name }) => `Not found by the daily verification: ${group}, ${name}.`),
    shortfalls: [
      'A chain that is made anew as a whole, with all hashes and its head, before its first anchor cannot be told from a true one; the same goes for proper records put behind an anchored head until the next anchor. Anchors are daily.',
      'What grew is verified the next day. All else, and all anchors, have their turn within 28 days, or later in a ledger of more than 140,000 records (5,000 a day); a small ledger is gone through every day. An auditor can have everything verified at once.',
      'Of what is stored beside the chains, rounds, votes, answers of the gate and assessments are held against them. Observed facts, clocks and texts that explain why a round was closed are in no chain: reconcile compares facts with Jira’s history.',
      'When a record was written (`writtenAt`, by which the daily look picks chains) is in no hash: changing it delays the look at this chain to its turn in the rolling share, and hides nothing from it.',
    ],
    body: [
      `${tried.length} ways to change what is stored, each tried on a chain of its own in the sandbox’s store, past Steward; then up to four days pass on which nobody writes anything, the auditor opens the page of evidence and an administrator the health page: both must say so. Every field of every kind of record in the chain of a change from submission to implementation is flipped; then the chain of a project’s rules, what Steward decides by, and anchors are changed.`,
      ['| what is changed | ways | found | in the words of the page |', '|---|---|---|---|', ...rows].join(
        '\n',
      ),
    ].join('\n\n'),
  };
}
