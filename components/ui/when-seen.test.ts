import { afterEach, expect, test, vi } from "vitest";
import { whenSeen } from "./when-seen";

type Tell = (changes: readonly { isIntersecting: boolean }[]) => void;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The browser, as far as it tells what is in view. */
function aWatchingBrowser() {
  const watching = new Set<Tell>();
  class Observer {
    readonly #tell: Tell;
    constructor(tell: Tell) {
      this.#tell = tell;
    }
    observe() {
      watching.add(this.#tell);
    }
    disconnect() {
      watching.delete(this.#tell);
    }
  }
  vi.stubGlobal("IntersectionObserver", Observer);
  return (...changes: boolean[]) => {
    for (const tell of watching) tell(changes.map((isIntersecting) => ({ isIntersecting })));
  };
}

const element = {} as Element;

test("what comes into view is noticed once, also by a page that hears of its changes late", () => {
  const tell = aWatchingBrowser();
  const act = vi.fn();
  whenSeen(element, act);
  tell(false);
  expect(act).not.toHaveBeenCalled();
  tell(false, true);
  tell(true);
  expect(act).toHaveBeenCalledOnce();
});

test("nothing is done any more once it was called off", () => {
  const tell = aWatchingBrowser();
  const act = vi.fn();
  whenSeen(element, act)();
  tell(true);
  expect(act).not.toHaveBeenCalled();
});
