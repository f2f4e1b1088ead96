import { readServiceNow } from '../../domain/back-test/service-now';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { putOnAgenda } from '../upkeep/agenda';
import { logMeaning } from './log-meaning';
import { keepPart } from './log-parts';

/** Forge takes 500 KB in one call of a resolver. */
const MOST_BYTES = 400 * 1024;
/** How many faults are told of one part: the first ones mostly say it all. */
const MOST_FAULTS = 100;
const KEPT_DAYS = 7;

/**
 * Takes one part of a ServiceNow incident log: its tickets are kept as compact histories, a record a part, for a week. Rows that
 * can't be read are told with their line and what to do; their tickets are left out whole.
 * @throws Refusal BAD_INPUT for a part that is too large
 */
export const uploadLog: UseCase<'backTest.upload'> = async (deps, request) => {
  const { projectId, part, firstLine, rows } = request;
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  if (bytes > MOST_BYTES)
    throw new Refusal(
      'BAD_INPUT',
      `Part ${part + 1} has ${Math.ceil(bytes / 1024)} KB; at most ${MOST_BYTES / 1024} KB are taken at once.`,
      'Send the log in smaller parts, all rows of a ticket in the same part.',
    );
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const uploadId = request.uploadId ?? deps.random.hex(8);
  const format = { timeZone: rules.timeZone, firstLine };
  const { tickets, faults } = readServiceNow(rows, format, logMeaning(project));
  await keepPart(deps, projectId, uploadId, part, tickets);
  await putOnAgenda(deps, { kind: 'upload', projectId, uploadId }, deps.clock.now() + KEPT_DAYS * 86_400_000);
  return {
    uploadId,
    tickets: tickets.length,
    faults: faults
      .slice(0, MOST_FAULTS)
      .map(({ line, column, message, remedy }) => ({ line, text: `${column}: ${message}`, remedy })),
  };
};
