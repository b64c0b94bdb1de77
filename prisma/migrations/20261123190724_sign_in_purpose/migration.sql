-- AlterTable
ALTER TABLE "SignInCode" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'sign-in';
