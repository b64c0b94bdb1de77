import localFont from "next/font/local";

/**
 * The Latin letters of every page, fetched with its markup. What has not come when the page is painted is left
 * out until the next one: nothing moves. `styles/fonts.css` has the other letters.
 */
const mono = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "optional",
  variable: "--latin-mono",
  adjustFontFallback: false,
});

const sans = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  display: "optional",
  variable: "--latin-sans",
  adjustFontFallback: false,
});

/** Too rare to be fetched before it is seen. */
const italic = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  display: "optional",
  preload: false,
  variable: "--latin-italic",
  adjustFontFallback: false,
});

/** For the root element: `styles/tokens.css` names the variables. */
export const fonts = `${mono.variable} ${sans.variable} ${italic.variable}`;
