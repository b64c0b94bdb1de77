import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** What it means that a publisher is new and that no domain vouches for it. */
export function ProbationNotice({ publisher }: { publisher: string }) {
  return (
    <Notice tone="note" title={`${publisher} is new here`}>
      Nobody has had much time to look at what it publishes, and no domain vouches for it. Until its
      first week is over its apps are not on the front page, and <code>hecate install</code> asks
      first. <TextLink href="/docs/moderation#states">What that means</TextLink>
    </Notice>
  );
}
