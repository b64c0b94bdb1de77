-- CreateTable
CREATE TABLE "Rebuild" (
    "versionId" UUID NOT NULL,
    "rebuilderDid" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "statementCid" TEXT NOT NULL,
    "builtCid" TEXT NOT NULL,
    "reproduced" BOOLEAN NOT NULL,
    "toolchain" TEXT,
    "statement" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(0) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rebuild_pkey" PRIMARY KEY ("versionId","rebuilderDid","platform")
);

-- CreateIndex
CREATE INDEX "Rebuild_versionId_reproduced_recordedAt_statementCid_idx" ON "Rebuild"("versionId", "reproduced", "recordedAt", "statementCid");

-- AddForeignKey
ALTER TABLE "Rebuild" ADD CONSTRAINT "Rebuild_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
