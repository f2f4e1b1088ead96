/** A refusal of the key-value store: HTTP status, code and message as the platform answers them. */
export class KvsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Messages measured on a real site (October 2026, @forge/kvs 2.0.7) unless the comment says otherwise. */
export const refusals = {
  keyNotFound: () => new KvsError(404, 'KEY_NOT_FOUND', 'Provided key does not exist'),
  keyConflict: () =>
    new KvsError(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten'),
  conditionFailed: () =>
    new KvsError(
      400,
      'CONDITIONAL_CHECK_FAILED',
      'Request failed due to conditional check specified or optimistic locking',
    ),
  unprocessable: () =>
    new KvsError(
      422,
      'UNPROCESSABLE_ENTITY',
      'Request cannot be processed due to one or more semantic errors',
    ),
  duplicateKey: () => new KvsError(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request'),
  tooManyInBatch: (verb: string, count: number) =>
    new KvsError(
      400,
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${count}, but you can only ${verb} a maximum of 25 entities at a time.`,
    ),
  schemaNotFound: () => new KvsError(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist'),
  badTtl: (received: unknown) =>
    new KvsError(400, 'INVALID_TTL', `TTL value must be a positive integer, received: ${String(received)}`),
  wrongType: (property: string, type: string) =>
    new KvsError(
      400,
      'INCORRECT_PROPERTY_TYPE',
      `Data type for property "${property}" is defined as "${type}"`,
    ),
  // The codes below are documented (handling-errors-kvs, handling-errors-customentities), their texts are ours.
  badRequest: (message: string) => new KvsError(400, 'INVALID_REQUEST', message),
  badEntityValue: (message: string) => new KvsError(400, 'INVALID_ENTITY_VALUE', message),
  badIndex: (message: string) => new KvsError(400, 'INVALID_ENTITY_INDEX', message),
  badCursor: () => new KvsError(400, 'INVALID_CURSOR', 'The provided cursor is not valid for this query'),
  pageLimit: () =>
    new KvsError(
      400,
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      'The page limit must be set between 1 and 100.',
    ),
  policyAndReturn: () =>
    new KvsError(
      400,
      'INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION',
      'returnValue can only be used with the key policy OVERRIDE',
    ),
  rateLimited: () => new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded'),
  transactionRateLimited: () => new KvsError(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
} as const;
