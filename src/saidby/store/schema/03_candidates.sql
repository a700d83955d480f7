-- By what a statement is found as a candidate. Rows of statements that are gone stay until the case is compacted.
CREATE TABLE keys (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    PRIMARY KEY (key, day, statement)
) WITHOUT ROWID;

CREATE TABLE vectors (
    statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
    vector BLOB NOT NULL
);
