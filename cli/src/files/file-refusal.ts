import { type Result, refuse } from "@hecate/protocol/result";

const readingCalls = new Set(["access", "read", "scandir", "stat", "lstat", "readlink"]);
const writingCalls = new Set([
  ...["open", "mkdir", "write", "writev", "fsync", "rename", "symlink"],
  ...["unlink", "rmdir", "rm", "chmod", "close"],
]);

/** One of our own files holds something else than what we wrote. */
export class DamagedFile extends Error {
  constructor(path: string) {
    super(`${path} is damaged`);
  }
}

/** A refusal by the file system, or by what a file of ours holds, told as ours; null for any other error. */
export function fileRefusal(
  error: unknown,
): Result<never, "file-unreadable" | "cannot-write"> | null {
  if (error instanceof DamagedFile) return refuse("file-unreadable", error.message);
  if (!isSystemError(error)) return null;
  const { message, syscall = "" } = error;
  if (readingCalls.has(syscall)) return refuse("file-unreadable", message);
  return writingCalls.has(syscall) ? refuse("cannot-write", message) : null;
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
