-- Articles, their ledgers, and where they came from. Numbers are never used again.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    outlet TEXT,
    title TEXT,
    published TEXT,
    day INTEGER,
    sha256 TEXT NOT NULL,
    address TEXT,
    fetched TEXT,
    added TEXT NOT NULL,
    reader TEXT NOT NULL,
    statements INTEGER NOT NULL DEFAULT 0,
    sketch INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX articles_by_day ON articles (day);
CREATE INDEX articles_by_sha256 ON articles (sha256);
CREATE INDEX articles_by_outlet ON articles (outlet, day);
CREATE INDEX articles_by_reader ON articles (reader);

-- msgpack of the ledger, compressed with zlib
CREATE TABLE ledgers (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    packed BLOB NOT NULL
);

CREATE TABLE copies (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    of INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    share REAL NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX copies_by_original ON copies (of);

-- hashes of an article's shingles; rows of articles that are gone stay until the case is compacted
CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;

-- what became of every file and URL: an article, or an error
CREATE TABLE intake (
    address TEXT PRIMARY KEY,
    article TEXT,
    code TEXT,
    what TEXT,
    at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX intake_by_error ON intake (code, at) WHERE code IS NOT NULL;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
