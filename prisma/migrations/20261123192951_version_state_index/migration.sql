-- CreateIndex
CREATE INDEX "Version_state_stateSince_idx" ON "Version"("state", "stateSince");
