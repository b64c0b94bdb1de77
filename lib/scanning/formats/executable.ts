/** Operating system and processor that a program is made for, in the words of our platforms. */
export interface Target {
  /** Null for one that we do not list apps for. */
  readonly os: "linux" | "darwin" | "windows" | "freebsd" | null;
  readonly arch: "amd64" | "arm64" | "armv7" | "riscv64" | null;
}

/** A stretch of the file, in bytes; it may reach beyond the file's end. */
export interface Region {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

/** What the headers of a program say of it. */
export interface Executable {
  readonly format: "elf" | "mach-o" | "pe";
  /** One, or one for each half of a universal binary. */
  readonly targets: readonly Target[];
  /** What the processor runs. */
  readonly code: readonly Region[];
  /** Where the Go linker leaves its note, if it made the file. */
  readonly goBuild: readonly Region[];
  /** Names of all sections, for what packers call theirs. */
  readonly sections: readonly string[];
}

/** The headers point where there is nothing, or promise more than any real program has. */
export class BrokenHeader extends Error {
  override readonly name = "BrokenHeader";
}
