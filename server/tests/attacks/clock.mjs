// Loaded into the server before anything else: its clock can be put forward, so that a year of waiting
// fits into a test. It is the only thing about that server that is not real. What is done once a minute
// is done twice a second, for a test cannot wait for its minute either.
const RealDate = Date;
const { timeOrigin } = performance;
let aheadMs = Number(process.env.HECATE_TEST_AHEAD_MS ?? 0);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + aheadMs);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
  // The framework wraps the clock once more, and takes over what is its own only.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;
};

// By which the framework tells how old a page is.
Object.defineProperty(performance, "timeOrigin", { get: () => timeOrigin + aheadMs });

const realInterval = setInterval;
globalThis.setInterval = (job, ms, ...rest) => realInterval(job, ms === 60_000 ? 500 : ms, ...rest);

process.on("message", (message) => {
  aheadMs = message.aheadMs;
  process.send?.(message);
});
// Listening must not keep a process alive that has nothing else to do.
process.channel?.unref();
