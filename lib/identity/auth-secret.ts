import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/env";

/**
 * Signs next-auth's own short-lived cookies: CSRF token, OAuth state and PKCE. Made once and kept in
 * `auth.secret` of the data folder, unless HECATE_AUTH_SECRET gives it, as it must where several servers
 * answer for one origin.
 */
export function authSecret(): string {
  const { authSecret: given, dataDir } = env();
  return given ?? keptSecret(join(dataDir, "auth.secret"));
}

function keptSecret(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  // Whole or not at all, and never in place of one that is there: a link gives way to nobody.
  const staged = `${path}.${randomUUID()}`;
  try {
    writeFileSync(staged, randomBytes(32).toString("base64url"), { mode: 0o600 });
    linkSync(staged, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(staged, { force: true });
  }
  return readFileSync(path, "utf8");
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
