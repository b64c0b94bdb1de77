import type { Root } from "hast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { CONTINUE, EXIT, visit } from "unist-util-visit";
import { isParsable } from "#lib/readme/cost";
import { markAlerts } from "#lib/readme/mark-alerts";
import { placeImages, type ResolveImage } from "#lib/readme/place-images";
import { rewriteHeadings } from "#lib/readme/rewrite-headings";
import { type ResolveLink, rewriteLinks } from "#lib/readme/rewrite-links";

export interface MarkdownOptions {
  /** How many levels headings sink below those of the page. */
  headingShift: number;
  /** Set before every id and fragment, so that none meets one of the page's own. */
  idPrefix: string;
  resolveLink: ResolveLink;
  resolveImage?: ResolveImage;
}

const noImages: ResolveImage = () => null;

/** All that may remain. Nothing else is expected: this catches a mistake in the steps before. */
const allowed: Schema = {
  tagNames: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "br",
      "hr",
      "blockquote",
      "pre",
      "code",
      "section",
    ],
    ...["em", "strong", "del", "sup", "a", "span", "ul", "ol", "li", "input", "img"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    "*": ["id"],
    a: ["href", "rel", "ariaLabel"],
    blockquote: [["className", /^alert(?:-[a-z]+)?$/]],
    code: [["className", /^language-[\w#+.-]+$/]],
    img: ["src", "srcSet", "sizes", "alt", "width", "height", "loading", "decoding"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    ol: ["start"],
    td: ["align"],
    th: ["align"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  required: { input: { type: "checkbox", disabled: true } },
  clobber: [],
};

/**
 * GitHub-flavoured Markdown to a safe tree: HTML in the source is left out (never parsed), images
 * that `resolveImage` does not know become links, and only elements and attributes of a short list remain. A text that is too large
 * or nested to parse in bounded time comes back as one preformatted block.
 */
export function parseMarkdown(markdown: string, options: MarkdownOptions): Root {
  if (!isParsable(markdown)) return asWritten(markdown);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(placeImages, options.resolveImage ?? noImages)
    .use(markAlerts)
    .use(remarkRehype, { clobberPrefix: options.idPrefix })
    .use(rewriteHeadings, { shift: options.headingShift, idPrefix: options.idPrefix })
    .use(rewriteLinks, options.resolveLink)
    .use(rehypeSanitize, allowed);
  const tree = processor.runSync(processor.parse(markdown));
  return isShowable(tree) ? tree : asWritten(markdown);
}

/** Four characters can make a link of a hundred, twice on the page: far more than anybody writes. */
const elements = 10_000;

function isShowable(tree: Root): boolean {
  let count = 0;
  visit(tree, "element", () => {
    count += 1;
    return count <= elements ? CONTINUE : EXIT;
  });
  return count <= elements;
}

function asWritten(markdown: string): Root {
  const text = { type: "text" as const, value: markdown };
  const pre = { type: "element" as const, tagName: "pre", properties: {}, children: [text] };
  return { type: "root", children: [pre] };
}
