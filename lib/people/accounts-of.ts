import { type Database, db } from "#lib/db/client";
import { findAccounts } from "./store";

/** An account, and every one that was merged into it: under their names too a person stands in the log. */
export function accountsOf(personId: string, database: Database = db()): Promise<string[]> {
  return findAccounts(database, personId);
}
