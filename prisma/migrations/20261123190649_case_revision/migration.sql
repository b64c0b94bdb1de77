-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Ruling" ADD COLUMN     "verdicts" JSONB NOT NULL DEFAULT '{}';
