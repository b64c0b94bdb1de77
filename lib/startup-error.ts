/**
 * The service cannot start, for a reason that the person who started it can remove. `message` says
 * what is wrong, `remedy` what to do; both are printed without a stack.
 */
export class StartupError extends Error {
  override readonly name = "StartupError";

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
