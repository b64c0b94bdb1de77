import { ok, type Result } from "@hecate/protocol/result";
import { readConfig, type Setting } from "../config/config-file";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

interface Held {
  readonly key: Setting;
  readonly value: string;
  /** Who set it: `--server`, `HECATE_SERVER`, `config.toml`, or nobody: `default`. */
  readonly source: string;
}

export async function configList(session: Session): Promise<Outcome> {
  const held = await heldSettings(session);
  if (!held.ok) return held;
  const { style } = session.terminal;
  const rows = held.value.map(({ key, value, source }) => [
    style.accent(key),
    value,
    style.dim(source === "default" ? source : `from ${source}`),
  ]);
  return ok({ text: table(rows), json: held.value });
}

export async function configGet(session: Session, key: Setting): Promise<Outcome> {
  const held = await heldSettings(session);
  if (!held.ok) return held;
  const one = held.value.find((each) => each.key === key);
  return ok({ text: one?.value ?? "", json: one });
}

async function heldSettings(session: Session): Promise<Result<Held[]>> {
  const config = await readConfig(session.home);
  if (!config.ok) return config;
  const { receipts } = config.value;
  return ok([
    { key: "server", value: session.origin, source: session.serverSource },
    {
      key: "receipts",
      value: receipts ?? "off",
      source: receipts === undefined ? "default" : "config.toml",
    },
  ]);
}
