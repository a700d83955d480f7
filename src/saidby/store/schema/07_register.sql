-- What deciding who is who goes by: of each party what is known, packed by whoever decides, and the keys that it is found by.
CREATE TABLE register (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    party TEXT NOT NULL UNIQUE,
    packed BLOB NOT NULL
);
CREATE TABLE register_keys (
    key TEXT NOT NULL,
    party INTEGER NOT NULL REFERENCES register (number) ON DELETE CASCADE,
    PRIMARY KEY (key, party)
) WITHOUT ROWID;
CREATE INDEX register_keys_by_party ON register_keys (party);
