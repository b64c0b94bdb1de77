import { ok, type Result, refuse } from "@hecate/protocol/result";
import { readIfThere } from "../files/read-input";
import { writeWhole } from "../files/write-whole";
import type { Home } from "./home";
import { parseOrigin } from "./origin";

/** What `config.toml` can hold, and what each value may be. */
export const settings = {
  server: {
    meaning: "address of the service",
    parse: (text: string) => parseOrigin(text, "server"),
  },
  receipts: {
    meaning: "on: each install sends a signed receipt; off: none does",
    parse: (text: string) =>
      text === "on" || text === "off"
        ? ok(text)
        : refuse("usage", `receipts: "${text}" is neither on nor off`),
  },
} as const satisfies Record<
  string,
  { meaning: string; parse: (text: string) => Result<string, "usage"> }
>;

export type Setting = keyof typeof settings;

export const settingNames = Object.keys(settings) as Setting[];

/** The settings that the file gives; others are absent. */
export type Config = { readonly [name in Setting]?: string };

export async function readConfig(home: Home): Promise<Result<Config, "usage">> {
  const text = await readIfThere(home.config);
  return text === null ? ok({}) : parseConfig(home, text);
}

/** Changes one line of the file and leaves the rest, comments too, as it is; null takes the line away. */
export async function writeSetting(
  home: Home,
  name: Setting,
  value: string | null,
): Promise<Result<true, "usage">> {
  const before = (await readIfThere(home.config)) ?? "";
  const parsed = await parseConfig(home, before);
  if (!parsed.ok) return parsed;
  const kept = before.split("\n").filter((line) => !new RegExp(`^\\s*${name}\\s*=`).test(line));
  // First, because what follows the heading of a table belongs to that table.
  const after = [...(value === null ? [] : [`${name} = ${JSON.stringify(value)}`]), ...kept];
  const text = after.join("\n");
  const again = await parseConfig(home, text);
  if (!again.ok) return again;
  if (again.value[name] !== (value ?? undefined)) {
    return refuse("usage", `${home.config} spells ${name} in a way only its author can change`);
  }
  await writeWhole(home.config, text);
  return ok(true);
}

async function parseConfig(home: Home, text: string): Promise<Result<Config, "usage">> {
  const { parse, TomlError } = await import("smol-toml");
  const config: { [name in Setting]?: string } = {};
  try {
    const document = parse(text);
    for (const name of settingNames) {
      const value = document[name];
      if (value === undefined) continue;
      if (typeof value !== "string") {
        return refuse("usage", `${home.config}: ${name} is not a string`);
      }
      const parsed = settings[name].parse(value);
      if (!parsed.ok) return refuse("usage", `${home.config}: ${parsed.refusal.detail}`);
      config[name] = parsed.value;
    }
  } catch (error) {
    if (error instanceof TomlError) return refuse("usage", `${home.config}: ${error.message}`);
    throw error;
  }
  return ok(config);
}
