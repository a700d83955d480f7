-- What a user follows, who speaks for whom, how statements bear on it, and what was told of as new.
CREATE TABLE issues (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

-- One row a part, by its name in one case and width; a row that was taken out stays, so that it is not proposed again.
CREATE TABLE belongings (
    part_folded TEXT PRIMARY KEY,
    part TEXT NOT NULL,
    whole TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    removed TEXT
) WITHOUT ROWID;

-- body: the readings of one statement, a JSON list; bearing: that of the first; sure: one of them is. fresh: nobody was told of them yet.
CREATE TABLE readings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    issue INTEGER NOT NULL REFERENCES issues (number) ON DELETE CASCADE,
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    bearing TEXT,
    sure INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (issue, statement)
);
CREATE INDEX readings_by_statement ON readings (statement);
CREATE INDEX readings_fresh ON readings (issue) WHERE fresh;

-- The names under which the holder of a position may be looked for, before they are rolled up.
CREATE TABLE holders (
    issue INTEGER NOT NULL REFERENCES issues (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES readings (number) ON DELETE CASCADE,
    PRIMARY KEY (issue, name, reading)
) WITHOUT ROWID;
CREATE INDEX holders_by_reading ON holders (reading);

-- What was found to be new; told: whoever watches was told. body: the record as JSON, NULL once it is old; the id stays.
CREATE TABLE news (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    body TEXT
);
CREATE INDEX news_untold ON news (number) WHERE NOT told;
