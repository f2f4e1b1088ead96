import { createHash } from 'node:crypto';
import type { RulesInForce } from '../domain/rules/types';
import { packBody } from './body';
import { VersionConflict } from './errors';
import { ENTITY, KEY } from './keys';
import { createRow } from './kvs';
import { readRules } from './read-rules';
import { writeTogether, type Write } from './transaction';

export interface RulesRepository {
  /** The rules in force; null before the first adoption. Throws StoreCorrupt when they can't be read. */
  get(): Promise<RulesInForce | null>;
  /**
   * Replaces the rules in force and keeps this version for good. `rules.version` must be one more than the version
   * that was read (1 the first time); throws VersionConflict when somebody else was quicker. `together` is written in
   * the same transaction: what is recorded about a change of the rules stands or falls with it.
   */
  put(rules: RulesInForce, by: string, at: string, together?: readonly Write[]): Promise<void>;
}

const KIND = 'rules';
const SUBJECT = 'site';

/** Every event and every panel reads the rules: squeezed they stay one unit of storage (10 KB) together with most tickets. */
const SQUEEZE_ABOVE_CHARS = 6 * 1024;
/** The rules as they are stored. */
export const packRules = (rules: RulesInForce): string => packBody(rules, SQUEEZE_ABOVE_CHARS);

/** Operations that `put` takes of its transaction: the rules in force, their stamp, the version that is kept. */
export const RULES_WRITES = 3;

/** Tells one stored text of the rules from every other. */
export const stampOf = (packed: string): string => createHash('sha256').update(packed).digest('base64');

export const rulesRecord: RulesRepository = {
  get: readRules,
  put: async (rules, by, at, together = []) => {
    const before = rules.version - 1;
    const head = { kind: KIND, subject: SUBJECT };
    // A condition on an absent row fails, so the head must exist before the first conditional write.
    if (before === 0)
      await createRow(ENTITY.configHead, KEY.rules, { ...head, version: 0, body: packBody(null) });
    if (before < 0) throw new VersionConflict(KEY.rules);
    const body = packRules(rules);
    await writeTogether([
      {
        entity: ENTITY.configHead,
        key: KEY.rules,
        row: { ...head, version: rules.version, body },
        ifVersion: before,
      },
      // Never without the rules themselves: readers that know their text ask for no more than this.
      {
        entity: ENTITY.configHead,
        key: KEY.rulesStamp,
        row: { ...head, kind: 'rules-stamp', version: rules.version, body: stampOf(body) },
      },
      {
        entity: ENTITY.configVersion,
        key: KEY.rulesVersion(rules.version),
        row: { ...head, version: rules.version, effectiveFrom: at, createdBy: by, createdAt: at, body },
      },
      ...together,
    ]);
  },
};
