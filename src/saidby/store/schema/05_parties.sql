-- The identity of sources across articles, doubts about it, and what people decided.
CREATE TABLE parties (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    role TEXT,
    organisation TEXT
) WITHOUT ROWID;
CREATE INDEX parties_by_name ON parties (name COLLATE NOCASE);

-- folded: the spelling in one case and width, by which it is looked up
CREATE TABLE names (
    party TEXT NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (party, name)
) WITHOUT ROWID;
CREATE INDEX names_by_folded ON names (folded, party);

-- what the user says: this spelling means that name
CREATE TABLE aliases (
    folded TEXT PRIMARY KEY,
    alias TEXT NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE doubts (
    about TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (about, a, b)
) WITHOUT ROWID;

-- Never edited; body is the whole record as JSON. They outlive the articles that they are about.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    ruling TEXT NOT NULL,
    about TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn TEXT,
    body TEXT NOT NULL
);
CREATE INDEX judgements_by_a ON judgements (a);
CREATE INDEX judgements_by_b ON judgements (b) WHERE b IS NOT NULL;
