-- Polls, ballots and ratings. A poll's life is read off its row: scheduled, open, closed, counted
-- (result), posted (result_message_id). `due_at` is the next instant at which it needs attention,
-- NULL when nothing is left to do. Times are UTC milliseconds.

CREATE TABLE poll (
  id           INTEGER PRIMARY KEY,
  server_id    INTEGER NOT NULL CHECK (server_id > 0),
  channel_id   INTEGER NOT NULL,
  creator_id   INTEGER NOT NULL,          -- 0: has erased their data
  kind         TEXT NOT NULL CHECK (kind IN ('quick', 'secret', 'ranked')),
  state        TEXT NOT NULL CHECK (state IN ('scheduled', 'open', 'closed', 'cancelled')),
  question     TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 300),
  several      INTEGER NOT NULL CHECK (several IN (0, 1)),
  role_ids     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(role_ids)),
  weekly       INTEGER NOT NULL CHECK (weekly IN (0, 1)),
  carry_losers INTEGER NOT NULL CHECK (carry_losers IN (0, 1)),
  filling      TEXT NOT NULL CHECK (json_valid(filling)), -- how its options were chosen
  length       INTEGER NOT NULL CHECK (length BETWEEN 60000 AND 2764800000),
  previous_id  INTEGER,                   -- the poll of a week ago
  opened_at    INTEGER NOT NULL,          -- while scheduled: when it will be
  closes_at    INTEGER NOT NULL,
  closed_at    INTEGER,
  message_id   INTEGER,
  result       TEXT CHECK (result IS NULL OR json_valid(result)), -- NULL is no JSON before 3.43
  result_message_id INTEGER,
  due_at       INTEGER,
  attempts     INTEGER NOT NULL DEFAULT 0,
  problem      TEXT NOT NULL DEFAULT '' CHECK (length(problem) <= 500),
  UNIQUE (server_id, id),
  CHECK (closes_at > opened_at),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (result IS NULL OR state = 'closed'),
  CHECK (result_message_id IS NULL OR result IS NOT NULL)
) STRICT;
CREATE INDEX poll_by_state ON poll (server_id, state, closes_at);
-- One timer serves all servers, so here no server's id leads.
CREATE INDEX poll_due ON poll (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE poll_option (
  server_id INTEGER NOT NULL,
  poll_id   INTEGER NOT NULL,
  number    INTEGER NOT NULL CHECK (number BETWEEN 1 AND 25),
  label     TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  film_id   INTEGER REFERENCES film (id) ON DELETE SET NULL,
  won       INTEGER NOT NULL DEFAULT 0 CHECK (won IN (0, 1)),
  PRIMARY KEY (server_id, poll_id, number),
  FOREIGN KEY (server_id, poll_id) REFERENCES poll (server_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_option_by_film ON poll_option (film_id) WHERE film_id IS NOT NULL;

CREATE TABLE ballot (
  server_id INTEGER NOT NULL,
  poll_id   INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  choices   TEXT NOT NULL CHECK (json_valid(choices)), -- option numbers, best first when ranked
  cast_at   INTEGER NOT NULL,
  PRIMARY KEY (server_id, poll_id, member_id),
  FOREIGN KEY (server_id, poll_id) REFERENCES poll (server_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_by_member ON ballot (server_id, member_id);

CREATE TABLE rating (
  server_id  INTEGER NOT NULL CHECK (server_id > 0),
  film_id    INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE,
  member_id  INTEGER NOT NULL,
  half_stars INTEGER NOT NULL CHECK (half_stars BETWEEN 1 AND 10),
  rated_at   INTEGER NOT NULL,
  PRIMARY KEY (server_id, film_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_by_member ON rating (server_id, member_id);
CREATE INDEX rating_of_film ON rating (film_id); -- for the foreign key

-- Members who let others see what they rated.
CREATE TABLE open_rater (
  server_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  PRIMARY KEY (server_id, member_id)
) STRICT, WITHOUT ROWID;

-- Who writes most, without a look at the texts.
CREATE INDEX review_signed ON review (server_id, author_name, author_id)
  WHERE state = 'published' AND author_name <> '';
