-- CreateTable
CREATE TABLE "KnownBad" (
    "digest" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownBad_pkey" PRIMARY KEY ("digest")
);
