-- One row a source of an article; party is the identity of it across articles.
CREATE TABLE sources (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT,
    label TEXT NOT NULL,
    name TEXT,
    role TEXT,
    organisation TEXT,
    party TEXT,
    PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX sources_by_party ON sources (party) WHERE party IS NOT NULL;

-- Narrow, since facets are counted over it; kind, source and party are the origin's. Numbers are never used again.
CREATE TABLE statements (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    day INTEGER,
    outlet TEXT,
    act TEXT,
    mode TEXT,
    kind TEXT,
    source TEXT,
    party TEXT,
    relays INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    negated INTEGER,
    confidence REAL NOT NULL
);
CREATE INDEX statements_by_article ON statements (article);
CREATE INDEX statements_by_day ON statements (day);
CREATE INDEX statements_by_party ON statements (party, day) WHERE party IS NOT NULL;
CREATE INDEX statements_by_outlet ON statements (outlet, day);
CREATE INDEX statements_by_act ON statements (act, day);
CREATE INDEX statements_by_kind ON statements (kind, day);

-- "who" is the chain in words, for searching; quoted, hedges and conditions are JSON lists, NULL where empty.
CREATE TABLE wordings (
    statement INTEGER PRIMARY KEY REFERENCES statements (number) ON DELETE CASCADE,
    content TEXT NOT NULL,
    who TEXT NOT NULL,
    sentence TEXT NOT NULL,
    quoted TEXT,
    hedges TEXT,
    conditions TEXT,
    "when" TEXT
);

-- From the article's own voice inward; the last hop is the origin, the others are relays. more: what a hop tells besides, JSON.
CREATE TABLE hops (
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    relay INTEGER NOT NULL,
    source TEXT,
    party TEXT,
    label TEXT NOT NULL,
    kind TEXT,
    name TEXT,
    role TEXT,
    organisation TEXT,
    cue TEXT,
    more TEXT,
    PRIMARY KEY (statement, position)
) WITHOUT ROWID;
CREATE INDEX hops_by_party ON hops (party, statement) WHERE party IS NOT NULL;
CREATE INDEX relays_by_statement ON hops (statement, party, label) WHERE relay;
CREATE INDEX relays_by_label ON hops (label COLLATE NOCASE, statement) WHERE relay;

-- which party an outlet is, by the spelling that articles give
CREATE TABLE outlets (
    name TEXT PRIMARY KEY,
    party TEXT NOT NULL
) WITHOUT ROWID;
