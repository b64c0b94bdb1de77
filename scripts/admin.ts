/**
 * What only the operator may do, on the machine itself: `npm run admin -- COMMAND …`. Works on the database
 * of DATABASE_URL, or, without one, on the embedded one, whether the service runs or not.
 */
import { parseDid } from "@hecate/protocol/did";
import { closeDatabase } from "#lib/db/client";
import { env } from "#lib/env";
import { grantRole, revokeRole } from "#lib/moderation/grant-role";
import { listRoles, personNamed } from "#lib/moderation/list-roles";
import { type Role, roles } from "#lib/moderation/roles";
import { personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { joinDatabase } from "../server/database";
import { changeKnownBad, knownBadUsage } from "./known-bad";

const usage = `usage: npm run admin -- COMMAND
  grant-moderator WHO [--until DATE]   let somebody rule on cases
  grant-admin WHO [--until DATE]       let somebody rule, and delegate that with a key
  grant-observer WHO [--until DATE]    trust somebody's reports from the start
  revoke-role WHO ROLE                 ${roles.join(", ")}
  list-roles
${knownBadUsage}
WHO is a did:key or a handle; DATE is such as 2027-01-31.`;

async function run([command, ...words]: readonly string[]): Promise<string> {
  const role = roles.find((each) => command === `grant-${each}`);
  if (role) return grant(role, words);
  if (command === "revoke-role") return revoke(words);
  if (command === "list-roles") return list();
  if (command === "known-bad") {
    const changed = await changeKnownBad(words);
    if (changed !== null) return changed;
  }
  throw new Error(usage);
}

async function grant(role: Role, words: readonly string[]): Promise<string> {
  const [who, flag, date, ...more] = words;
  if (who === undefined || more.length > 0) throw new Error(usage);
  const until = flag === undefined ? null : parseUntil(flag, date);
  const personId = await find(who);
  await grantRole({ personId, role, until, grantor: { kind: "operator" } }, new Date());
  return `${who} is ${role} ${until ? `until ${until.toISOString()}` : "until it is taken away"}`;
}

async function revoke([who, name, ...more]: readonly string[]): Promise<string> {
  const role = roles.find((each) => each === name);
  if (who === undefined || role === undefined || more.length > 0) throw new Error(usage);
  const revoked = await revokeRole({ personId: await find(who), role }, new Date());
  return revoked ? `${who} is no longer ${role}` : `${who} was not ${role}`;
}

async function list(): Promise<string> {
  const held = await listRoles(new Date());
  const lines = held.map(({ role, handle, grantedBy, expiresAt }) => {
    return `${role}\t${handle}\tby ${grantedBy}\t${expiresAt?.toISOString() ?? "for good"}`;
  });
  return lines.join("\n") || "Nobody has a role.";
}

/** A key that never acted gets an account now, so that its owner finds the role there. */
async function find(who: string): Promise<string> {
  const did = parseDid(who);
  if (did.ok) return (await personOf(keyIdentity(did.value), new Date())).id;
  const personId = await personNamed(who);
  if (personId === null) throw new Error(`Nobody is called ${who}.`);
  return personId;
}

function parseUntil(flag: string, date: string | undefined): Date {
  const until = new Date(date ?? "");
  if (flag !== "--until" || Number.isNaN(until.getTime())) throw new Error(usage);
  if (until <= new Date()) throw new Error(`${date} is in the past.`);
  return until;
}

const database = await joinDatabase(env());
process.env.DATABASE_URL = database.url;
try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await closeDatabase();
  await database.stop();
}
