-- Full text over what is said and by whom; the words themselves stand in "wordings" alone.
-- No trigger keeps it: the schema of a file from elsewhere is not trusted, and so may not write to an index.
CREATE VIRTUAL TABLE said USING fts5 (
    content, who, content = 'wordings', content_rowid = 'statement', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Full text over titles and texts of articles; the words themselves stand in their ledgers alone.
CREATE VIRTUAL TABLE texts USING fts5 (
    title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- For those who open the case with another program: one row a statement, in words.
CREATE VIEW told AS
SELECT s.id, a.id AS article, a.outlet, a.published, a.title, s.act, s.mode, s.kind, w.who, w.content, w.sentence, s.confidence
FROM statements AS s
JOIN wordings AS w ON w.statement = s.number
JOIN articles AS a ON a.number = s.article;
