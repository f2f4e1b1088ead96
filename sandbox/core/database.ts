import Database from 'libsql';

/** One open libsql file (or ":memory:"), shared by Jira's tables and Forge's storage. */
export type Db = InstanceType<typeof Database>;

/** Opens the file and makes its writes fast and safe enough for a sandbox (WAL, normal sync). */
export function openDatabase(file: string): Db {
  const db = new Database(file);
  if (file !== ':memory:') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return db;
}
