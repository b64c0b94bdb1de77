import { ok } from "@hecate/protocol/result";
import { type Setting, settings, writeSetting } from "../config/config-file";
import type { Outcome, Session } from "../session";

export async function configSet(session: Session, key: Setting, text: string): Promise<Outcome> {
  const value = settings[key].parse(text);
  if (!value.ok) return value;
  const written = await writeSetting(session.home, key, value.value);
  if (!written.ok) return written;
  const json = { key, value: value.value };
  return ok({ text: `${key} = ${value.value}`, json, notes: overruled(session, key) });
}

export async function configUnset(session: Session, key: Setting): Promise<Outcome> {
  const written = await writeSetting(session.home, key, null);
  if (!written.ok) return written;
  return ok({ text: `${key} is not set`, json: { key, value: null } });
}

/** Says so when what was just set does not hold here. */
function overruled({ serverSource, origin }: Session, key: Setting): string[] {
  if (key !== "server" || serverSource === "config.toml" || serverSource === "default") return [];
  return [`For now ${serverSource} comes first: ${origin}`];
}
