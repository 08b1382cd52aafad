-- The library. server_id 0 is the house collection. A server's id leads every key and index but
-- those that lead with a film or a review, whose id belongs to one server anyway: deleting one must
-- find its children without a scan.
-- Times are UTC milliseconds. Offsets count Unicode code points.

CREATE TABLE film (
  id         INTEGER PRIMARY KEY,
  server_id  INTEGER NOT NULL CHECK (server_id >= 0),
  title      TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  title_key  TEXT NOT NULL CHECK (length(title_key) BETWEEN 1 AND 400),
  year       INTEGER CHECK (year BETWEEN 1870 AND 2200),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX film_by_title ON film (server_id, title_key, year);

CREATE TABLE film_alias (
  id        INTEGER PRIMARY KEY,
  server_id INTEGER NOT NULL,
  film_id   INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE,
  review_id INTEGER REFERENCES review (id) ON DELETE CASCADE, -- whose text uses it, if it was read
  alias_key TEXT NOT NULL CHECK (alias_key <> ''),
  alias     TEXT NOT NULL CHECK (length(alias) BETWEEN 1 AND 200),
  origin    TEXT NOT NULL CHECK (origin IN ('read', 'person', 'catalogue')),
  CHECK (origin <> 'read' OR review_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX film_alias_once
  ON film_alias (film_id, server_id, alias_key, coalesce(review_id, 0));
CREATE INDEX film_alias_by_key ON film_alias (server_id, alias_key);
CREATE INDEX film_alias_by_review ON film_alias (review_id) WHERE review_id IS NOT NULL;

CREATE TABLE review (
  id           INTEGER PRIMARY KEY,
  server_id    INTEGER NOT NULL CHECK (server_id >= 0),
  film_id      INTEGER NOT NULL REFERENCES film (id),
  film_fixed   INTEGER NOT NULL DEFAULT 0 CHECK (film_fixed IN (0, 1)), -- a person chose the film
  slug         TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 120),
  source       TEXT NOT NULL CHECK (source IN ('folder', 'import', 'member', 'message')),
  source_url   TEXT NOT NULL DEFAULT '' CHECK (length(source_url) <= 400),
  author_id    INTEGER,                       -- a Discord user; NULL for files
  author_name  TEXT NOT NULL DEFAULT '' CHECK (length(author_name) <= 100),
  content_hash TEXT NOT NULL,
  rating       REAL CHECK (rating BETWEEN 0 AND 10),
  spoiler      INTEGER NOT NULL DEFAULT 0 CHECK (spoiler IN (0, 1)),
  state        TEXT NOT NULL CHECK (state IN ('published', 'pending', 'declined', 'removed', 'hidden')),
  read_by      TEXT NOT NULL DEFAULT '', -- which version of the reading found its facts
  given        TEXT NOT NULL DEFAULT '', -- what a header set, words apart: reading leaves it alone
  place        INTEGER UNIQUE,           -- in the text index; NULL unless published
  revision     INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  text         TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200000), -- last: long ones overflow
  UNIQUE (server_id, slug)
) STRICT;
CREATE INDEX review_by_film ON review (server_id, film_id, state);
CREATE INDEX review_of_film ON review (film_id);
CREATE INDEX review_by_hash ON review (server_id, content_hash);
CREATE INDEX review_by_reading ON review (server_id, read_by);
CREATE INDEX review_by_author ON review (server_id, author_id);

-- What reviews say (origin 'read'), what people set or struck out ('person'), what a catalogue
-- lists ('catalogue'). A struck-out fact has rejected = 1 and hides equal ones that were read.
CREATE TABLE fact (
  id         INTEGER PRIMARY KEY,
  server_id  INTEGER NOT NULL,
  film_id    INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE,
  review_id  INTEGER REFERENCES review (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  value      TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 300),
  value_key  TEXT NOT NULL,
  detail     TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 500),
  detail_key TEXT NOT NULL DEFAULT '',
  start      INTEGER,
  "end"      INTEGER,
  origin     TEXT NOT NULL CHECK (origin IN ('read', 'person', 'catalogue')),
  rejected   INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1)),
  CHECK (origin <> 'read' OR (review_id IS NOT NULL AND start >= 0 AND "end" > start) IS TRUE)
) STRICT;
CREATE INDEX fact_by_film ON fact (film_id, server_id, kind);
CREATE INDEX fact_rejected ON fact (film_id, kind, value_key) WHERE rejected = 1;
CREATE INDEX fact_by_value ON fact (server_id, value_key, kind);
CREATE INDEX fact_by_detail ON fact (server_id, detail_key, kind) WHERE detail_key <> '';
CREATE INDEX fact_by_kind ON fact (server_id, kind, value_key);
CREATE INDEX fact_by_review ON fact (review_id) WHERE review_id IS NOT NULL;

CREATE TABLE opinion (
  server_id INTEGER NOT NULL,
  film_id   INTEGER NOT NULL,
  aspect    TEXT NOT NULL,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL,
  polarity  INTEGER NOT NULL CHECK (polarity IN (-1, 0, 1)),
  PRIMARY KEY (server_id, film_id, aspect, review_id, start),
  CHECK ("end" > start)
) STRICT, WITHOUT ROWID;
CREATE INDEX opinion_by_review ON opinion (review_id);

-- Sentences that the reviewer marked as spoilers.
CREATE TABLE spoiler (
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL,
  PRIMARY KEY (review_id, start),
  CHECK ("end" > start)
) STRICT, WITHOUT ROWID;

-- The text index holds published reviews only. A review's rowid there is its place: the number of
-- its server's shelf (18 bits), its film (27 bits) and a count (18 bits). So one server, or one
-- film, is a range of rowids, and a search in it never touches the rows of others.
CREATE TABLE shelf (
  number    INTEGER PRIMARY KEY CHECK (number < 1 << 18),
  server_id INTEGER NOT NULL UNIQUE
) STRICT;

CREATE VIEW published_text (place, text) AS
  SELECT place, text FROM review WHERE place IS NOT NULL;

CREATE VIRTUAL TABLE review_fts USING fts5 (
  text, content = 'published_text', content_rowid = 'place', columnsize = 0,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIEW free_place (review_id, place) AS
  SELECT own.id, coalesce(
    (SELECT max(other.place) + 1 FROM review other
     WHERE other.place BETWEEN own.base AND own.base + (1 << 18) - 1),
    own.base)
  FROM (SELECT review.id AS id, (shelf.number << 45) + (review.film_id << 18) AS base
        FROM review JOIN shelf ON shelf.server_id = review.server_id) own;

CREATE TRIGGER review_indexed AFTER INSERT ON review WHEN new.state = 'published' BEGIN
  INSERT INTO shelf (server_id) VALUES (new.server_id) ON CONFLICT DO NOTHING;
  UPDATE review SET place = (SELECT place FROM free_place WHERE review_id = new.id)
    WHERE id = new.id;
  INSERT INTO review_fts (rowid, text) SELECT place, text FROM review WHERE id = new.id;
END;
CREATE TRIGGER review_unindexed AFTER DELETE ON review WHEN old.place IS NOT NULL BEGIN
  INSERT INTO review_fts (review_fts, rowid, text) VALUES ('delete', old.place, old.text);
END;
CREATE TRIGGER review_reindexed AFTER UPDATE OF text, state, film_id, server_id ON review
WHEN old.text <> new.text OR old.film_id <> new.film_id OR old.server_id <> new.server_id
  OR (old.state = 'published') <> (new.state = 'published')
BEGIN
  INSERT INTO review_fts (review_fts, rowid, text)
    SELECT 'delete', old.place, old.text WHERE old.place IS NOT NULL;
  INSERT INTO shelf (server_id) VALUES (new.server_id) ON CONFLICT DO NOTHING;
  UPDATE review SET place = NULL WHERE id = new.id;
  UPDATE review SET place = (SELECT place FROM free_place WHERE review_id = new.id)
    WHERE id = new.id AND state = 'published';
  INSERT INTO review_fts (rowid, text)
    SELECT place, text FROM review WHERE id = new.id AND place IS NOT NULL;
END;

-- Interactions whose effect is already stored, so that a retry is not a second effect.
CREATE TABLE interaction_done (
  interaction_id INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL
) STRICT;

-- Small values of the programme itself: the hash of the synced commands, and the like.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bumped in the transaction of every change to titles, aliases or facts, so that in-memory
-- indexes know when they are stale.
CREATE TABLE library_version (
  server_id INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL
) STRICT;
