-- CreateTable
CREATE TABLE "PublisherDomain" (
    "publisherId" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMPTZ(3),
    "atRiskSince" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "PublisherDomain_pkey" PRIMARY KEY ("publisherId","domain")
);

-- CreateIndex
CREATE INDEX "PublisherDomain_dueAt_idx" ON "PublisherDomain"("dueAt");

-- CreateIndex
CREATE INDEX "PublisherDomain_domain_idx" ON "PublisherDomain"("domain");

-- AddForeignKey
ALTER TABLE "PublisherDomain" ADD CONSTRAINT "PublisherDomain_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
