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
  // A page of the database cannot be rendered while building. What has a path parameter is rendered
  // when first asked for, so the front page has one.
  rewrites: async () => [{ source: "/", destination: "/home/front" }],
};
