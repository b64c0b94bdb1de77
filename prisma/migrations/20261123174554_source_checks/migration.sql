-- CreateTable
CREATE TABLE "SourceCheck" (
    "versionId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'declared',
    "reason" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceCheck_pkey" PRIMARY KEY ("versionId")
);

-- CreateIndex
CREATE INDEX "SourceCheck_dueAt_idx" ON "SourceCheck"("dueAt");

-- AddForeignKey
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Versions that were listed before
INSERT INTO "SourceCheck" ("versionId", "dueAt")
SELECT "id", CURRENT_TIMESTAMP FROM "Version" WHERE "manifest" -> 'source' IS NOT NULL;
