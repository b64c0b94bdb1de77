-- DropIndex
DROP INDEX "Artifact_cid_idx";

-- AlterTable
ALTER TABLE "Scan" ADD COLUMN     "previous" JSONB,
ADD COLUMN     "toldTo" UUID;

-- CreateIndex
CREATE INDEX "Artifact_cid_versionId_idx" ON "Artifact"("cid", "versionId");

-- By hand. What was last said of the scans of a version, however often its listing's other versions were scanned.
CREATE INDEX "LedgerEvent_scanned_idx" ON "LedgerEvent" ((payload->>'manifestCid'), seq) WHERE kind = 'version-scanned';
