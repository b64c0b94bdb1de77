-- CreateTable
CREATE TABLE "Recording" (
    "listingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "cid" TEXT NOT NULL,
    "mediaCid" TEXT NOT NULL,
    "title" TEXT,
    "columns" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "still" JSONB,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("listingId","position")
);

-- CreateIndex
CREATE INDEX "Recording_mediaCid_idx" ON "Recording"("mediaCid");

-- AddForeignKey
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_cid_fkey" FOREIGN KEY ("cid") REFERENCES "Content"("cid") ON DELETE RESTRICT ON UPDATE CASCADE;
