import * as fc from 'fast-check';
import { KDF } from '../../../src/domain/transfer/config-file';
import { deriveKey } from '../../../src/domain/transfer/derive-key';
import { checksumOf } from '../../../src/domain/transfer/seal-file';
import { screenOf } from '../../journeys/support/seats';
import { hostileText, mutated, placesIn, putAt } from './attacks';
import { internalWords, judgeAnswer } from './judge';
import type { World } from './world';

const PASSPHRASE = 'a passphrase that the attacker knows';
const SALT = '5a'.repeat(16);

export interface ImportFuzzed {
  sent: number;
  /** Files that got past the shapes, and had a plan. */
  planned: number;
  /** Those of them without blockers, whose import was begun. */
  imported: number;
  readonly faults: string[];
}

/**
 * Spoils the site's own exported configuration, seals it anew as somebody does who has the passphrase, and imports it: refused with
 * words, or planned and, where nothing is in the way, imported to the end of its job.
 */
export async function fuzzImport(
  { office }: World,
  { seed, each }: { readonly seed: number; readonly each: number },
): Promise<ImportFuzzed> {
  const result: ImportFuzzed = { sent: 0, planned: 0, imported: 0, faults: [] };
  const admin = screenOf(office, 'steward-admin');
  const { text } = await admin('alma.admin', 'config.export', { passphrase: PASSPHRASE });
  const content = withEverything(JSON.parse(text) as Exported);
  const key = deriveKey(PASSPHRASE, SALT);
  const files = fc.sample(
    fc.oneof(mutated(fc.constant(content)), { weight: 3, arbitrary: inShape(content) }),
    { seed, numRuns: each },
  );
  for (const [nth, file] of files.entries()) {
    if (nth % 10 === 0) await office.site.clock.step(61_000);
    const asked = { text: sealed(file, key), passphrase: PASSPHRASE, projects: {} };
    const note = (why: string): void =>
      void result.faults.push(`file ${nth} of seed ${seed}: ${why} <- ${asked.text.slice(0, 400)}`);
    const planned = await ask('config.planImport', asked);
    result.sent++;
    if (planned.verdict.kind === 'fault') note(planned.verdict.why);
    if (planned.verdict.kind !== 'done') continue;
    result.planned++;
    const { plan } = planned.value as { plan?: { planId: string; blockers: string[] } };
    if (plan === undefined) continue;
    const words = internalWords(plan.blockers.join(' '));
    if (words !== null) note(`a blocker tells "${words}"`);
    if (plan.blockers.length > 0) continue;
    const begun = await ask('config.import', { ...asked, planId: plan.planId });
    if (begun.verdict.kind === 'fault') note(begun.verdict.why);
    if (begun.verdict.kind !== 'done') continue;
    result.imported++;
    await office.settle();
    const { jobId } = begun.value as { jobId: string };
    const { state, error } = await admin('alma.admin', 'admin.job', { jobId });
    const said = error === null ? null : internalWords(error.message);
    if (state !== 'done' && (said !== null || error === null || /on our side/.test(error.message)))
      note(`the job is ${state}: ${error?.message ?? 'without words'}`);
  }
  return result;

  async function ask(name: 'config.planImport' | 'config.import', payload: unknown) {
    const answered = await office.site.forge.invoke({
      functionKey:
        office.site.forge.manifest.screens.find((one) => one.key === 'steward-admin')?.resolver ?? '',
      moduleKey: 'steward-admin',
      moduleType: 'jira:adminPage',
      operation: name,
      payload: { call: { functionKey: name, payload }, context: { localId: 'steward-admin', extension: {} } },
      accountId: office.account('alma.admin'),
    });
    const value = answered.ok ? (answered.value as { data?: unknown }) : null;
    return { verdict: judgeAnswer(answered), value: value?.data };
  }
}

type Exported = Record<string, unknown> & { readonly projects: readonly { readonly settings: object }[] };

/** A file says most where a practice was adapted, decided about, and given priorities of its own. */
function withEverything({ checksum: _checksum, projects, ...rest }: Exported): object {
  const decision = { approvedBy: 'The board', benefit: 'Fewer failures', checkOn: '2027-03-01' };
  return {
    ...rest,
    projects: projects.map(({ settings, ...project }) => ({
      ...project,
      settings: { ...settings, holidays: ['2026-12-25'], priority: PRIORITY },
      adaptations: [
        {
          practice: 'incident-management',
          version: 1,
          names: {
            types: { incident: 'Disturbance' },
            fields: { resolutionCode: 'How it was mended' },
            statuses: { waitingVendor: 'With the supplier' },
            requestTypes: { reportProblem: 'Something is broken' },
          },
          drop: { fields: ['resolutionCode'], statuses: ['waitingVendor'], requestTypes: ['reportProblem'] },
          options: { resolutionCode: [{ name: 'Mended', from: null }] },
        },
      ],
      decisions: [{ practices: ['incident-management'], decision }],
    })),
  };
}
const PRIORITY = {
  mode: 'set',
  impacts: ['Extensive / Widespread', 'Minor / Localized'],
  urgencies: ['Critical', 'Low'],
  priorities: ['Highest', 'High', 'Low'],
  cells: [
    [0, 1],
    [1, 2],
  ],
};

/** The same with one or two other values in it of the kind that was there: these get past the shapes. */
function inShape(content: object): fc.Arbitrary<unknown> {
  const places = placesIn(content).filter((path) => path.length > 1);
  const texts = places.map((path) => at(content, path)).filter((one) => typeof one === 'string');
  const text = fc.oneof(hostileText, fc.constantFrom(...texts));
  const change = fc.constantFrom(...places).chain((path) => {
    const one = at(content, path);
    if (typeof one === 'string') return text.map((other) => [path, other] as const);
    if (typeof one === 'number')
      return fc.integer({ min: 0, max: 400 }).map((other) => [path, other] as const);
    if (!Array.isArray(one)) return fc.constant([path, one] as const);
    return fc
      .constantFrom([], [...one, ...one], one.slice(1), one.toReversed())
      .map((other) => [path, other] as const);
  });
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce<unknown>((now, [path, other]) => putAt(now, path, other), content));
}

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((now, key) => (now as Record<string | number, unknown>)[key], value);

/** A file as Steward seals it; of what JSON can't carry nothing is left, as with any file. */
function sealed(file: unknown, key: Buffer): string {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return JSON.stringify(file) ?? 'null';
  const plain = JSON.parse(JSON.stringify(file)) as Record<string, unknown>;
  const how = { algorithm: 'HMAC-SHA-256', kdf: { ...KDF, salt: SALT } };
  const value = checksumOf({ ...plain, checksum: how }, key);
  return JSON.stringify({ ...plain, checksum: { ...how, value } });
}
