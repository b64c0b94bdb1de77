import pg from "pg";

/** Does the work, and notes what the driver sends meanwhile in this process. */
export async function sentStatements(work: () => Promise<unknown>): Promise<pg.QueryConfig[]> {
  const sent: pg.QueryConfig[] = [];
  const driver = pg.Client.prototype;
  const { query } = driver;
  driver.query = function noted(this: pg.Client, ...asked: [pg.QueryConfig]) {
    sent.push(asked[0]);
    return Reflect.apply(query, this, asked);
  } as typeof query;
  try {
    await work();
  } finally {
    driver.query = query;
  }
  return sent;
}
