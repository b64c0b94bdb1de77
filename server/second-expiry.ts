/** A request that takes longer is not waited for: whoever reads slowly must not keep old pages alive. */
const longestRenderMs = 10_000;

/** What was expired before `at`, in milliseconds. */
interface Expiry {
  readonly at: number;
  readonly tags: readonly string[];
}

/**
 * A page that was being rendered while a write committed may have read what was there before, yet it is stored after its
 * tags were expired, as if it were news. They are expired once more when everybody who was being answered then has been.
 */
export class SecondExpiry {
  readonly #answering = new Map<object, number>();
  #waiting: readonly Expiry[] = [];

  begin(request: object, now: number): void {
    this.#answering.set(request, now);
  }

  end(request: object): void {
    this.#answering.delete(request);
  }

  /** Takes the tags that were expired since the last call, and gives those of earlier calls whose time has come. */
  due(expired: readonly string[], now: number): string[] {
    const [oldest = now] = this.#answering.values();
    const isDue = ({ at }: Expiry) => at < oldest || now - at > longestRenderMs;
    const due = this.#waiting.filter(isDue);
    this.#waiting = this.#waiting.filter((each) => !isDue(each));
    if (expired.length > 0) this.#waiting = [...this.#waiting, { at: now, tags: expired }];
    return [...new Set(due.flatMap(({ tags }) => tags))];
  }
}
