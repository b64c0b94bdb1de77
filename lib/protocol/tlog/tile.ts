import { type Hash, hashBytes } from "./merkle";

/** How many hashes a full tile holds. */
export const fullWidth = 256;

/**
 * A row of hashes of the tree (c2sp.org/tlog-tiles): at level 0 of leaves, at each next of full tiles
 * below. `width` is 1 to 256; a tile that is not full may grow.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** The entries whose hashes a tile of level 0 holds. */
export type Bundle = Omit<Tile, "level">;

/** The tile as it is in a tree of `size` leaves. Throws where there is none. */
export function tileAt(level: number, index: number, size: number): Tile {
  const hashes = Math.floor(size / fullWidth ** level);
  const width = Math.min(fullWidth, hashes - index * fullWidth);
  if (width < 1) throw new Error(`no tile ${level}/${index} in a tree of ${size}`);
  return { level, index, width };
}

/** The bundle that holds an entry, as it is in a tree of `size` leaves. */
export function bundleOf(entry: number, size: number): Bundle {
  const { index, width } = tileAt(0, Math.floor(entry / fullWidth), size);
  return { index, width };
}

/** Below `<prefix>/tile/`. */
export function tilePath({ level, ...place }: Tile): string {
  return `${level}/${placePath(place)}`;
}

/** Below `<prefix>/tile/`. */
export function bundlePath(bundle: Bundle): string {
  return `entries/${placePath(bundle)}`;
}

/** What a path below `<prefix>/tile/` names, or null; only the one canonical spelling is one. */
export function parseTilePath(
  path: string,
): Tile | (Bundle & { readonly level: "entries" }) | null {
  const match = /^(entries|\d{1,2})\/((?:x\d{3}\/){0,4})(\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return null;
  const [, kind = "", leading = "", last = "", width] = match;
  const index = Number(leading.replaceAll(/[x/]/g, "") + last);
  const place = { index, width: width === undefined ? fullWidth : Number(width) };
  if (place.width < 1 || place.width > fullWidth) return null;
  if (kind === "entries") {
    return bundlePath(place) === path ? { level: kind, ...place } : null;
  }
  const tile = { level: Number(kind), ...place };
  return tile.level < 64 && tilePath(tile) === path ? tile : null;
}

/** The hashes that a tile's bytes hold, or null when these are not `width` hashes. */
export function hashesIn(bytes: Uint8Array, width: number): Hash[] | null {
  if (bytes.length !== width * hashBytes) return null;
  return Array.from(
    { length: width },
    (_, index) => new Uint8Array(bytes.subarray(index * hashBytes, (index + 1) * hashBytes)),
  );
}

function placePath({ index, width }: Bundle): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return width === fullWidth ? name : `${name}.p/${width}`;
}
