// A process of its own that lets the log grow, and is killed once it has sent so many statements.
import pg from "pg";
import { closeDatabase } from "#lib/db/client";
import { growLog } from "#lib/public-log/grow-log";

let left = Number(process.argv[2]);
const send: (...statement: unknown[]) => unknown = pg.Client.prototype.query;

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...statement: unknown[]) {
    const answer = send.apply(this, statement);
    if (--left === 0) process.kill(process.pid, "SIGKILL");
    return answer;
  },
});

await growLog(() => new Date());
await closeDatabase();
