import type { UseCase } from '../../deps';
import { exceptionRecord, EXCEPTIONS } from '../exception-record';

const PAGE = 50;

/** Changes that were let through a freeze, by whom and why; newest first. One query. */
export const listExceptions: UseCase<'freezes.exceptions'> = async ({ store }, { cursor }) => {
  const { records, next } = await store.records.list(EXCEPTIONS.kind, EXCEPTIONS.subject, exceptionRecord, {
    newestFirst: true,
    limit: PAGE,
    ...(cursor !== null && { cursor }),
  });
  const exceptions = records.map(({ at, body: { seal: _seal, ...line } }) => ({
    ...line,
    at,
    automatic: line.by === null,
  }));
  return { exceptions, next };
};
