import { env } from "#lib/env";

/** Where `hecate` looks when it is not told otherwise. */
const defaultOrigin = "https://hecate.social";

/** The origin to write into commands that visitors copy. */
export function origin(): string {
  return env().publicUrl;
}

/** The flag that makes `hecate` talk to this service; empty where it does so anyway. */
export function serverFlag(): string {
  return origin() === defaultOrigin ? "" : ` --server ${origin()}`;
}
