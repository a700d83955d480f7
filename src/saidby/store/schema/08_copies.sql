-- What two articles have in common, as it was found; the groups in "copies" are computed from it.
ALTER TABLE copies ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
CREATE TABLE repeats (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    of INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    share REAL NOT NULL,
    part INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (article, of)
) WITHOUT ROWID;
CREATE INDEX repeats_by_original ON repeats (of, article);
INSERT INTO repeats SELECT article, of, share, part, reason FROM copies;
