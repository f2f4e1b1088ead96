import type { RulesInForce } from '../domain/rules/types';
import { unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { getRow, type Row } from './kvs';
import { rulesSchema } from './rules-schema';

/** The rules in force; null before the first adoption. Apart from how they are written: the gate only reads. */
export const readRules = async (): Promise<RulesInForce | null> =>
  rulesOfRow(await getRow(ENTITY.configHead, KEY.rules));

/** Reads a stored head; null when there is none yet or it was only prepared (version 0). */
export function rulesOfRow(row: Row | undefined): RulesInForce | null {
  if (row === undefined || row['version'] === 0) return null;
  return unpackBody(KEY.rules, row['body'], rulesSchema);
}
