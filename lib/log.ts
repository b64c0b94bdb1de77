import { type Logger, pino } from "pino";
import { env } from "#lib/env";

const holder: { [key: symbol]: Logger | undefined } = globalThis;
const key = Symbol.for("hecate.log");

/** The process's one logger: JSON lines on stdout. Tokens and cookies never reach it. */
export function log(): Logger {
  holder[key] ??= pino({
    level: env().logLevel,
    redact: ["*.authorization", "*.cookie", "req.headers.authorization", "req.headers.cookie"],
  });
  return holder[key];
}
