declare module "spdx-expression-parse" {
  /** Throws when the text is not an SPDX license expression. */
  export default function parse(expression: string): unknown;
}
