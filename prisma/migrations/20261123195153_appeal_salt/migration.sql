-- AlterTable
ALTER TABLE "Appeal" ADD COLUMN     "salt" BYTEA NOT NULL;
