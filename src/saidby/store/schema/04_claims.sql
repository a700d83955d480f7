-- How a statement stands to an earlier one, and the claims that follow.
CREATE TABLE ties (
    a INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    act TEXT,
    score REAL NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX ties_by_earlier ON ties (b, a);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    gloss TEXT NOT NULL
);

-- A statement makes one claim at most.
CREATE TABLE makers (
    statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL
);
CREATE INDEX makers_by_claim ON makers (claim, position);

CREATE TABLE answers (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    act TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (claim, statement)
) WITHOUT ROWID;
CREATE INDEX answers_by_statement ON answers (statement);
