-- AlterTable
ALTER TABLE "RootKey" ADD COLUMN     "retirement" TEXT,
ADD COLUMN     "statement" TEXT;
