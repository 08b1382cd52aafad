-- Reviews on their way in, what became of them, and what they were before.

-- A film that was merged takes no more reviews; they go to the other one.
ALTER TABLE film ADD COLUMN merged_into INTEGER REFERENCES film (id);
CREATE INDEX film_merged ON film (merged_into) WHERE merged_into IS NOT NULL;

-- What people state of a film outranks what its reviews say, details included.
DROP INDEX fact_rejected;
CREATE INDEX fact_stated ON fact (film_id, kind, value_key)
  WHERE origin = 'person' AND review_id IS NULL;

-- What a member typed, kept from the moment it arrived until it is published or discarded.
CREATE TABLE draft (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,  -- a review's slug holds it: never used twice
  server_id   INTEGER NOT NULL CHECK (server_id > 0),
  user_id     INTEGER NOT NULL,                   -- who brought it
  author_id   INTEGER NOT NULL,                   -- who wrote it
  author_name TEXT NOT NULL CHECK (length(author_name) <= 100),
  source      TEXT NOT NULL CHECK (source IN ('member', 'message')),
  source_url  TEXT NOT NULL DEFAULT '' CHECK (length(source_url) <= 400),
  film_id     INTEGER REFERENCES film (id) ON DELETE SET NULL, -- a film that a person chose
  title       TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 200),
  year        INTEGER CHECK (year BETWEEN 1870 AND 2200),
  text        TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200000),
  rating      REAL CHECK (rating BETWEEN 0 AND 10),
  spoiler     INTEGER NOT NULL CHECK (spoiler IN (0, 1)),
  corrections TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(corrections)),
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_by_user ON draft (server_id, user_id, id);
CREATE INDEX draft_of_film ON draft (film_id) WHERE film_id IS NOT NULL;

CREATE TABLE submission (
  review_id    INTEGER PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
  server_id    INTEGER NOT NULL,
  submitted_by INTEGER,                           -- NULL once they have erased their data
  submitted_at INTEGER NOT NULL,
  decided_by   INTEGER,
  decided_at   INTEGER,
  reason       TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  card_channel INTEGER,                           -- where its card for moderators is
  card_message INTEGER
) STRICT;
CREATE INDEX submission_by_member ON submission (server_id, submitted_by);

CREATE INDEX submission_with_card ON submission (server_id) WHERE card_message IS NOT NULL;
CREATE INDEX review_waiting ON review (server_id, created_at, id) WHERE state = 'pending';

-- Former versions; the current one is the review itself.
CREATE TABLE review_revision (
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  revision  INTEGER NOT NULL,
  server_id INTEGER NOT NULL,
  film_id   INTEGER NOT NULL REFERENCES film (id),
  text      TEXT NOT NULL,
  rating    REAL,
  spoiler   INTEGER NOT NULL,
  editor_id INTEGER,                              -- who replaced it
  at        INTEGER NOT NULL,                     -- when it was replaced
  PRIMARY KEY (review_id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_revision_of_film ON review_revision (film_id);

CREATE TABLE removal (
  review_id  INTEGER PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
  server_id  INTEGER NOT NULL,
  removed_by INTEGER,
  removed_at INTEGER NOT NULL,
  was_state  TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000)
) STRICT;
CREATE INDEX removal_by_time ON removal (removed_at);

-- Members whose messages nobody may save as reviews.
CREATE TABLE opt_out (
  server_id INTEGER NOT NULL,
  user_id   INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  PRIMARY KEY (server_id, user_id)
) STRICT, WITHOUT ROWID;

-- The audit log's entries that its channel has not shown yet.
CREATE INDEX audit_unannounced ON audit (server_id, id) WHERE announced = 0;
