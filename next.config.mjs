import { frontPage, languages, pageWithoutLanguage } from "./components/language/addresses.mjs";

const [first] = languages;

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // `next dev` would otherwise write its own rules into AGENTS.md.
  agentRules: false,
  // `npm test` runs the compiler once, over everything; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Nothing uses it, and it would decode, fetch and keep on disk whatever bytes were uploaded here.
  images: { unoptimized: true },
  experimental: {
    // Rendered pages stay in memory: on disk, two data folders would share them.
    isrFlushToDisk: false,
  },
  // Messages come compiled (`components/language/messages.ts`), so nobody needs the parser.
  turbopack: {
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  redirects: async () => [
    { source: `/${first}`, destination: "/", permanent: true },
    { source: `/${first}/:page+`, destination: "/:page+", permanent: true },
  ],
  // A page of the database cannot be rendered while building. What has a path parameter that nobody
  // counts up is rendered when first asked for, so the front page has one.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: `/${first}${frontPage}` },
      ...languages.map((language) => ({
        source: `/${language}`,
        destination: `/${language}${frontPage}`,
      })),
      { source: pageWithoutLanguage, destination: `/${first}/:page` },
    ],
  }),
};
