-- CreateIndex
CREATE INDEX "Installer_listingId_countsFrom_idx" ON "Installer"("listingId", "countsFrom");
