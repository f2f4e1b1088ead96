import { storedIn } from '../stored';
import { judgeAnswer } from './judge';
import type { World } from './world';

const BODIES: readonly unknown[] = ['{', '[]', 'deflate:AAAA', 7];
const SCREENS = [
  ['steward-change', 'change.view', 'lena.hoffmann'],
  ['steward-desk', 'inbox.approvals', 'diego.marin'],
  ['steward-desk', 'audit.status', 'sophie.laurent'],
  ['steward-admin', 'admin.overview', 'alma.admin'],
  ['steward-sla', 'report.open', 'lena.hoffmann'],
] as const;
/** The one answer that may say it is our fault: the record is ours. */
const OUR_RECORD = /cannot be read/;

/** Spoils one stored record of every kind after the other, in several ways, and opens screens on it; each is put back. */
export async function corruptRecords({
  office,
  change,
}: World): Promise<{ readonly kinds: number; readonly opened: number; readonly faults: readonly string[] }> {
  const { forge } = office.site;
  const faults: string[] = [];
  const payloads: Readonly<Record<string, object>> = {
    'change.view': { issueId: change },
    'inbox.approvals': { cursor: null },
    'report.open': { projectId: office.projectId, list: 'due', cursor: null },
  };
  let opened = 0;
  const kinds = oneOfEachKind(
    [...storedIn(office.site)].filter(([, text]) => text.includes('"body"')),
    change,
  );
  for (const [place, text] of kinds) {
    const [entityName = '', key = ''] = [
      place.slice(0, place.indexOf('/')),
      place.slice(place.indexOf('/') + 1),
    ];
    const value = JSON.parse(text) as Record<string, unknown>;
    for (const body of BODIES) {
      forge.kvs('/api/v1/entity/set', { entityName, key, value: { ...value, body } });
      for (const [moduleKey, name, who] of SCREENS) {
        const screen = forge.manifest.screens.find((one) => one.key === moduleKey);
        const result = await forge.invoke({
          functionKey: screen?.resolver ?? '',
          moduleKey,
          moduleType: screen?.type ?? '',
          operation: name,
          payload: { call: { functionKey: name, payload: payloads[name] ?? {} }, context: {} },
          accountId: office.account(who),
        });
        opened++;
        const verdict = judgeAnswer(result);
        if (verdict.kind === 'fault' && !OUR_RECORD.test(verdict.why))
          faults.push(`${place} = ${String(body)}, ${name}: ${verdict.why}`);
      }
    }
    forge.kvs('/api/v1/entity/set', { entityName, key, value });
  }
  return { kinds: kinds.length, opened, faults };
}

/** "issue-state/issue:10160" and "issue-state/issue:10161" are of one kind; of those about the change that is opened, that one. */
function oneOfEachKind(
  all: readonly (readonly [string, string])[],
  change: string,
): readonly (readonly [string, string])[] {
  const kinds = new Map<string, readonly [string, string]>();
  for (const row of all) {
    const kind = row[0].split(':').slice(0, 2).join(':').replace(/\d+/g, 'n');
    if (!kinds.has(kind) || row[0].includes(`:${change}`)) kinds.set(kind, row);
  }
  return [...kinds.values()];
}
