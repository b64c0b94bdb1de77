import pg from "pg";

export const templateName = "hecate_test_template";

/** `name` holds only `[a-z0-9_]`. `template` is a database that nobody is connected to. */
export async function recreateDatabase(
  maintenanceUrl: string,
  name: string,
  template = "template1",
): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
}

export function databaseUrlNamed(maintenanceUrl: string, name: string): string {
  return Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).href;
}
