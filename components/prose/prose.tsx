import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentProps, Fragment } from "react";
import { jsx, jsxs } from "react/jsx-runtime";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";

/** Wide content scrolls by itself; `tabIndex` lets the keyboard reach it. */
const components = {
  a: ({ href = "", ...rest }: ComponentProps<"a">) => <Link href={href} {...rest} />,
  table: (props: ComponentProps<"table">) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="scroll" tabIndex={0}>
      <table {...props} />
    </div>
  ),
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  pre: (props: ComponentProps<"pre">) => <pre tabIndex={0} {...props} />,
  input: Checkbox,
};

function Checkbox({ checked }: ComponentProps<"input">) {
  const t = useTranslations("prose");
  const label = checked ? t("done") : t("toDo");
  return <input type="checkbox" disabled checked={checked} readOnly aria-label={label} />;
}

/** Renders a tree that `parseMarkdown` made safe. */
export function Prose({ tree }: { tree: Root }) {
  const options = { Fragment, jsx, jsxs, components, tableCellAlignToStyle: false };
  return <div className="prose">{toJsxRuntime(tree, options)}</div>;
}
