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
      'On a site where nothing at all is written, the daily job does not begin: a change in storage is found on the first day on which something is recorded again, or when an auditor has everything verified.',
      'A chain that is made anew as a whole, with all hashes and its head, before its first anchor cannot be told from a true one; the same goes for proper records put behind an anchored head until the next anchor. Anchors are daily.',
      'Anchors themselves are gone through when an auditor has everything verified, not daily. Who compares the comment on the audit issue needs neither.',
      'When a record was written (`writtenAt`, by which the daily look picks chains) is in no hash: changing it delays the look at this chain to its turn in the rolling share, and hides nothing from it.',
    ],
    body: [
      `${tried.length} ways to change what is stored, each tried on a chain of its own in the sandbox’s store, past Steward; then four days pass with the daily upkeep, and the auditor opens the page of evidence. Every field of every kind of record in the chain of a change from submission to implementation is flipped.`,
      ['| what is changed | ways | found | in the words of the page |', '|---|---|---|---|', ...rows].join(
        '\n',
      ),
    ].join('\n\n'),
  };
}
