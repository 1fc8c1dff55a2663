-- What the source said when its report was last taken: SHA-256 of its words (domain::contentOf), so that the same id with other words is no repetition.
-- NULL: claimed before this step; learnt when the report comes again.
ALTER TABLE report_key ADD COLUMN content BLOB;
