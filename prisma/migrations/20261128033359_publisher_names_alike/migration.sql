-- CreateIndex
CREATE INDEX "Publisher_org_trgm_idx" ON "Publisher" USING GIN ("org" gin_trgm_ops);
