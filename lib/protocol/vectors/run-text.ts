import type { z } from "zod";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { forbiddenCharacter, httpsUrl, plainLine, readmeText, tag } from "../wire/text";
import vectors from "./text.json";
import { judge, type Outcome } from "./vector";

const url = httpsUrl(limits.homepageUrlChars);
const line = plainLine(limits.descriptionChars);
const readme = readmeText(limits.readmeBytes);

export async function runTextVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("line of prose", vectors.line, (text) => checked(line, text))),
    ...(await judge("readme", vectors.readme, (text) => checked(readme, text))),
    ...(await judge("tag", vectors.tag, (text) => checked(tag, text))),
    ...(await judge("https URL", vectors.url, (text) => checked(url, text))),
  ];
}

function checked(schema: z.ZodType<string>, text: string): Result<string> {
  const parsed = schema.safeParse(text);
  if (parsed.success) return ok(parsed.data);
  const deceives = parsed.error.issues.some(({ message }) => message === forbiddenCharacter);
  return refuse(deceives ? "forbidden-character" : "malformed-request", parsed.error.message);
}
