/** Does it once, when `element` first comes into view. Gives the way to call it off. */
export function whenSeen(element: Element, act: () => void): () => void {
  // A page that was busy hears of several changes at once: it may have come into view in the last of them.
  const observer = new IntersectionObserver((changes) => {
    if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
