const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** Every bound on what comes from outside. The name ends in the unit; a test exceeds each one. */
export const limits = {
  // Names
  mriSegments: 10,
  mriSegmentChars: 63,
  mriChars: 512,
  nameChars: 39,
  versionChars: 64,
  versionRangeChars: 128,
  namespacesPerKey: 5,

  // Manifest
  manifestBytes: 64 * KiB,
  manifestDepth: 8,
  manifestNodes: 1_024,
  dependencies: 32,
  repositoryUrlChars: 300,
  buildCommandChars: 200,
  licenseChars: 100,

  // Listing text
  displayNameChars: 60,
  descriptionChars: 300,
  tags: 10,
  tagChars: 24,
  readmeBytes: 256 * KiB,
  homepageUrlChars: 300,
  editionChars: 200,
  yankReasonChars: 500,
  notesBytes: 16 * KiB,
  comparedNotes: 20,

  // Screenshots
  screenshots: 8,
  readmeImages: 16,
  screenshotBytes: 4 * MiB,
  screenshotPixels: 16_000_000,
  screenshotSidePixels: 8_000,
  /** Narrower copies that may wait to be drawn; beyond, the image is shown whole. */
  scalingsWaiting: 32,

  // Recordings of terminal sessions
  recordings: 4,
  recordingBytes: 2 * MiB,
  recordingEvents: 20_000,
  recordingSeconds: 1_800,
  recordingColumns: 300,
  recordingRows: 100,
  recordingTitleChars: 200,
  /** Of one colour and style each; a still that takes more is not shown. */
  stillRuns: 2_000,

  // Domains; `_hecate.` and the name must fit the 253 characters of DNS (RFC 1035, 3.1)
  domainChars: 245,
  domainRecordBytes: 1 * KiB,
  domainRecordsKept: 8,
  domainAnswerBytes: 16 * KiB,
  domainsPerPublisher: 20,

  // Rebuilds
  toolchainChars: 200,

  // Installs and ratings
  receiptLifeSeconds: 30 * 86_400,
  reviewChars: 4_000,
  replyChars: 2_000,
  statsDays: 365,

  // Root keys, those that retired included
  rootKeysPerPublisher: 32,

  // Tokens
  tokenBytes: 16 * KiB,
  chainTokens: 5,
  capabilitiesPerToken: 8,
  factsBytes: 2 * KiB,
  nonceChars: 128,
  delegationLifeSeconds: 3653 * 86_400,
  invocationLifeSeconds: 600,
  clockSkewSeconds: 60,

  // People
  handleChars: 30,
  identityLabelChars: 60,
  identitiesPerPerson: 20,
  userAgentChars: 300,
  sessionLifeSeconds: 30 * 86_400,
  /** What a publisher says changes only by a session that was opened since. */
  ownerSessionSeconds: 86_400,
  signInCodeLifeSeconds: 300,
  passkeyChallengeLifeSeconds: 300,
  passkeyFieldChars: 16 * KiB,
  exportedRows: 10_000,

  // Reports and rulings
  reportTextChars: 4_000,
  reportImages: 3,
  rulingReasonChars: 4_000,
  rulingStatementChars: 2_000,
  verdictsPerRuling: 200,
  casesPerBulkRuling: 100,
  advisoriesBytes: 4 * MiB,

  // Appeals and notices
  appealTextChars: 4_000,
  appealStatementChars: 2_000,
  appealLifeMonths: 6,
  webhookAddressChars: 500,
  mailAddressChars: 254,
  channelTokenChars: 128,
  channelsPerOwner: 5,
  webhookSeconds: 10,
  feedNotices: 50,

  // Content
  cidChars: 128,
  blockBytes: 2 * MiB,
  linksPerNode: 4_096,
  dagDepth: 8,
  blocksPerFile: 16_384,
  nodeBytesPerFile: 8 * MiB,
  carHeaderBytes: 1 * KiB,
  contentBytes: 256 * MiB,
  publisherQuotaBytes: 20 * GiB,

  // Public log
  logNoteChars: 32 * KiB,
  logKindChars: 40,
  logEntryBytes: 64 * KiB - 1,

  // Feeds
  fileNameChars: 80,
  feedEntries: 50,
  changesPageSize: 1_000,
  changesStretch: 10_000,
  sitemapAddresses: 50_000,

  // Scanning
  scanTableEntries: 1_024,
  scanTableBytes: 1 * MiB,
  scanNameChars: 64,
  scanTextChars: 200,
  scanTargets: 16,
  goBuildBytes: 1 * MiB,
  clamdReplyBytes: 4 * KiB,
  clamdConnectSeconds: 10,
  clamdIdleSeconds: 60,
  clamdScanSeconds: 600,
  knownBadNoteChars: 200,

  // Requests
  jsonBodyBytes: 512 * KiB,
  jsonDepth: 32,
  searchQueryChars: 200,
  searchParts: 24,
  pageSize: 100,
  cursorChars: 512,
} as const;
