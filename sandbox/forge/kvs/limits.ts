/** Limits of the key-value store. Source: developer.atlassian.com/platform/forge/limits-kvs-ce. */
export const KVS_LIMITS = {
  keyChars: 500,
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  valueBytes: 240 * 1024,
  /** The error page says 32, the limits page 31: the stricter one. */
  depth: 31,
  transactionOperations: 25,
  batchItems: 25,
  requestBytes: 4 * 1024 * 1024,
  pageDefault: 10,
  pageMax: 100,
  conditions: 100,
  partitionBytes: 1700,
  rangeBytes: 900,
  /** One read or write unit. */
  unitBytes: 10 * 1024,
  /** Read units and write units a minute, each, per installation. */
  unitsPerMinute: 4_000,
  requestsPerSecond: 1_000,
  maxTtlMs: 365 * 24 * 3600 * 1000,
  /** Deletion of an expired key may lag this long. */
  ttlLagMs: 48 * 3600 * 1000,
  /** An empty read is billed as 1 KB. */
  emptyReadBytes: 1024,
} as const;
