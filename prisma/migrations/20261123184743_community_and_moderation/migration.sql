-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'listed',
ADD COLUMN     "stateCause" TEXT,
ADD COLUMN     "stateReason" TEXT,
ADD COLUMN     "stateSince" TIMESTAMPTZ(3),
ADD COLUMN     "stateUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "establishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "publicKey" BYTEA,
    "counter" BIGINT,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebSession" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "via" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "linkToId" UUID,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "did" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "deniedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "challenge" TEXT NOT NULL,
    "linkToId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challenge")
);

-- CreateTable
CREATE TABLE "Pseudonym" (
    "pseudonym" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "salt" BYTEA,

    CONSTRAINT "Pseudonym_pkey" PRIMARY KEY ("pseudonym")
);

-- CreateTable
CREATE TABLE "InstallReceipt" (
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "receiptCid" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InstallReceipt_pkey" PRIMARY KEY ("personId","versionId")
);

-- CreateTable
CREATE TABLE "Installer" (
    "listingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "countsFrom" TIMESTAMPTZ(3),
    "countedIn" INTEGER,

    CONSTRAINT "Installer_pkey" PRIMARY KEY ("listingId","personId")
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" UUID NOT NULL,
    "listingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "review" TEXT,
    "version" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),
    "countsFrom" TIMESTAMPTZ(3),
    "countedIn" INTEGER,
    "counted" INTEGER,
    "helpful" INTEGER NOT NULL DEFAULT 0,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HelpfulVote" (
    "ratingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HelpfulVote_pkey" PRIMARY KEY ("ratingId","personId")
);

-- CreateTable
CREATE TABLE "RatingCohort" (
    "listingId" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "raters" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,

    CONSTRAINT "RatingCohort_pkey" PRIMARY KEY ("listingId","week")
);

-- CreateTable
CREATE TABLE "InstallCohort" (
    "listingId" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "installers" INTEGER NOT NULL,

    CONSTRAINT "InstallCohort_pkey" PRIMARY KEY ("listingId","week")
);

-- CreateTable
CREATE TABLE "ListingStanding" (
    "listingId" UUID NOT NULL,
    "starsMilli" INTEGER,
    "raters" INTEGER NOT NULL DEFAULT 0,
    "histogram" INTEGER[],
    "installs" INTEGER NOT NULL DEFAULT 0,
    "installMass" INTEGER NOT NULL DEFAULT 0,
    "ratingMass" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ListingStanding_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "FetchCount" (
    "cid" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "FetchCount_pkey" PRIMARY KEY ("cid","day")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "artifactCid" TEXT,
    "personId" UUID,
    "pseudonym" TEXT,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "images" TEXT[],
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "stateAt" TIMESTAMPTZ(3),
    "caseId" UUID NOT NULL,
    "trackHash" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReporterCredit" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "rulingId" UUID NOT NULL,
    "publisherId" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reversedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReporterCredit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "origin" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "priority" INTEGER NOT NULL DEFAULT 0,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "assigneeId" UUID,
    "assignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ruling" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "stateBefore" JSONB NOT NULL DEFAULT '{}',
    "secondedById" UUID,
    "secondedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "rulingId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "publisherId" UUID,
    "personId" UUID,
    "text" TEXT NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "deciderId" UUID,
    "decision" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "grantedBy" TEXT NOT NULL,
    "tokenCid" TEXT,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "publisherId" UUID,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "publisherId" UUID,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scan" (
    "cid" TEXT NOT NULL,
    "scanner" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "ruleset" TEXT NOT NULL DEFAULT '',
    "findings" JSONB NOT NULL DEFAULT '[]',
    "trouble" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "scannedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scan_pkey" PRIMARY KEY ("cid","scanner")
);

-- CreateTable
CREATE TABLE "LogTile" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "LogTile_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "LogCheckpoint" (
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LogCheckpoint_pkey" PRIMARY KEY ("size")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_handle_key" ON "Person"("handle");

-- CreateIndex
CREATE INDEX "Person_joinedAt_id_idx" ON "Person"("joinedAt", "id");

-- CreateIndex
CREATE INDEX "Person_establishedAt_idx" ON "Person"("establishedAt");

-- CreateIndex
CREATE INDEX "Identity_personId_createdAt_idx" ON "Identity"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_kind_subject_key" ON "Identity"("kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "WebSession_tokenHash_key" ON "WebSession"("tokenHash");

-- CreateIndex
CREATE INDEX "WebSession_personId_createdAt_idx" ON "WebSession"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "WebSession_expiresAt_idx" ON "WebSession"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_codeHash_key" ON "SignInCode"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_secretHash_key" ON "SignInCode"("secretHash");

-- CreateIndex
CREATE INDEX "SignInCode_expiresAt_idx" ON "SignInCode"("expiresAt");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pseudonym_personId_scope_key" ON "Pseudonym"("personId", "scope");

-- CreateIndex
CREATE UNIQUE INDEX "InstallReceipt_receiptCid_key" ON "InstallReceipt"("receiptCid");

-- CreateIndex
CREATE INDEX "InstallReceipt_versionId_recordedAt_personId_idx" ON "InstallReceipt"("versionId", "recordedAt", "personId");

-- CreateIndex
CREATE INDEX "Installer_personId_idx" ON "Installer"("personId");

-- CreateIndex
CREATE INDEX "Installer_countsFrom_idx" ON "Installer"("countsFrom");

-- CreateIndex
CREATE INDEX "Rating_personId_updatedAt_idx" ON "Rating"("personId", "updatedAt");

-- CreateIndex
CREATE INDEX "Rating_listingId_updatedAt_id_idx" ON "Rating"("listingId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Rating_listingId_helpful_id_idx" ON "Rating"("listingId", "helpful", "id");

-- CreateIndex
CREATE INDEX "Rating_listingId_stars_id_idx" ON "Rating"("listingId", "stars", "id");

-- CreateIndex
CREATE INDEX "Rating_listingId_createdAt_idx" ON "Rating"("listingId", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_countsFrom_idx" ON "Rating"("countsFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_listingId_personId_key" ON "Rating"("listingId", "personId");

-- CreateIndex
CREATE INDEX "HelpfulVote_personId_idx" ON "HelpfulVote"("personId");

-- CreateIndex
CREATE INDEX "ListingStanding_starsMilli_listingId_idx" ON "ListingStanding"("starsMilli", "listingId");

-- CreateIndex
CREATE INDEX "ListingStanding_installMass_listingId_idx" ON "ListingStanding"("installMass", "listingId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_trackHash_key" ON "Report"("trackHash");

-- CreateIndex
CREATE INDEX "Report_personId_state_filedAt_idx" ON "Report"("personId", "state", "filedAt");

-- CreateIndex
CREATE INDEX "Report_versionId_state_filedAt_idx" ON "Report"("versionId", "state", "filedAt");

-- CreateIndex
CREATE INDEX "Report_caseId_filedAt_id_idx" ON "Report"("caseId", "filedAt", "id");

-- CreateIndex
CREATE INDEX "ReporterCredit_personId_at_idx" ON "ReporterCredit"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReporterCredit_reportId_rulingId_key" ON "ReporterCredit"("reportId", "rulingId");

-- CreateIndex
CREATE INDEX "Case_state_priority_id_idx" ON "Case"("state", "priority", "id");

-- CreateIndex
CREATE INDEX "Case_versionId_openedAt_idx" ON "Case"("versionId", "openedAt");

-- CreateIndex
CREATE INDEX "Ruling_caseId_at_idx" ON "Ruling"("caseId", "at");

-- CreateIndex
CREATE INDEX "Ruling_state_at_idx" ON "Ruling"("state", "at");

-- CreateIndex
CREATE INDEX "Appeal_state_filedAt_id_idx" ON "Appeal"("state", "filedAt", "id");

-- CreateIndex
CREATE INDEX "Appeal_rulingId_side_idx" ON "Appeal"("rulingId", "side");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_tokenCid_key" ON "RoleGrant"("tokenCid");

-- CreateIndex
CREATE INDEX "RoleGrant_personId_role_idx" ON "RoleGrant"("personId", "role");

-- CreateIndex
CREATE INDEX "RoleGrant_role_expiresAt_idx" ON "RoleGrant"("role", "expiresAt");

-- CreateIndex
CREATE INDEX "Notice_personId_createdAt_id_idx" ON "Notice"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_publisherId_createdAt_id_idx" ON "Notice"("publisherId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Webhook_personId_idx" ON "Webhook"("personId");

-- CreateIndex
CREATE INDEX "Webhook_publisherId_idx" ON "Webhook"("publisherId");

-- CreateIndex
CREATE INDEX "Scan_state_queuedAt_idx" ON "Scan"("state", "queuedAt");

-- CreateIndex
CREATE INDEX "Scan_scanner_ruleset_idx" ON "Scan"("scanner", "ruleset");

-- CreateIndex
CREATE INDEX "Version_stateUntil_idx" ON "Version"("stateUntil");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebSession" ADD CONSTRAINT "WebSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pseudonym" ADD CONSTRAINT "Pseudonym_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstallReceipt" ADD CONSTRAINT "InstallReceipt_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstallReceipt" ADD CONSTRAINT "InstallReceipt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Installer" ADD CONSTRAINT "Installer_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Installer" ADD CONSTRAINT "Installer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpfulVote" ADD CONSTRAINT "HelpfulVote_ratingId_fkey" FOREIGN KEY ("ratingId") REFERENCES "Rating"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpfulVote" ADD CONSTRAINT "HelpfulVote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingCohort" ADD CONSTRAINT "RatingCohort_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstallCohort" ADD CONSTRAINT "InstallCohort_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingStanding" ADD CONSTRAINT "ListingStanding_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReporterCredit" ADD CONSTRAINT "ReporterCredit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReporterCredit" ADD CONSTRAINT "ReporterCredit_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_secondedById_fkey" FOREIGN KEY ("secondedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of cases about one version at most one is open.
CREATE UNIQUE INDEX "Case_open_versionId_key" ON "Case" ("versionId") WHERE state = 'open';
