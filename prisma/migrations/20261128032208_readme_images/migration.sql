-- CreateTable
CREATE TABLE "ReadmeImage" (
    "listingId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "mediaCid" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "ReadmeImage_pkey" PRIMARY KEY ("listingId","cid")
);

-- AddForeignKey
ALTER TABLE "ReadmeImage" ADD CONSTRAINT "ReadmeImage_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadmeImage" ADD CONSTRAINT "ReadmeImage_cid_fkey" FOREIGN KEY ("cid") REFERENCES "Content"("cid") ON DELETE RESTRICT ON UPDATE CASCADE;
