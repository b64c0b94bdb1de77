import { type Result, refuse } from "@hecate/protocol/result";

const readingCalls = new Set(["access", "read", "scandir", "stat", "lstat", "readlink"]);

/** A refusal by the file system, told as ours; null for any other error. */
export function fileRefusal(
  error: unknown,
): Result<never, "file-unreadable" | "cannot-write"> | null {
  if (!isSystemError(error) || error.path === undefined) return null;
  const code = readingCalls.has(error.syscall ?? "") ? "file-unreadable" : "cannot-write";
  return refuse(code, error.message);
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
