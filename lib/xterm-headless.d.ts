/** The package's `module` names a file that it does not have, so that its build is imported by path. */
declare module "@xterm/headless/lib-headless/xterm-headless.mjs" {
  export { Terminal } from "@xterm/headless";
}
