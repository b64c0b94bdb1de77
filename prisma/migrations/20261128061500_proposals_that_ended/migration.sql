-- Proposed removals that nobody seconded in time, or in whose place another ruling came, were stored as
-- if their author had taken them back. Only of the first and the last does the ledger have an end.
UPDATE "Ruling" r SET state = 'lapsed' WHERE r.state = 'undone' AND EXISTS (
  SELECT FROM "LedgerEvent" e
  WHERE e.kind = 'ruling-ended' AND e.payload->>'ruling' = r.id::text AND e.payload->>'how' = 'lapsed');

UPDATE "Ruling" r SET state = 'replaced' WHERE r.state = 'undone' AND NOT EXISTS (
  SELECT FROM "LedgerEvent" e WHERE e.kind = 'ruling-ended' AND e.payload->>'ruling' = r.id::text);
