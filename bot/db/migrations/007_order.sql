-- The facts of one kind in the order of their reviews, and by the figure that they give: of a
-- million reviews, the first or the highest are read without a look at the others. Only the kinds
-- that are listed so, which keeps both out of the way of other questions. (SQLite sees that one
-- kind is among them when they are told by OR.)
CREATE INDEX fact_in_order ON fact (server_id, kind, review_id, start)
  WHERE kind = 'series' OR kind = 'setting' OR kind = 'rating' OR kind = 'runtime' OR kind = 'year'
    OR kind = 'verdict';
CREATE INDEX fact_by_number ON fact (
  server_id, kind, CAST(CASE kind WHEN 'rating' THEN detail ELSE value END AS REAL), film_id
) WHERE kind = 'rating' OR kind = 'runtime' OR kind = 'year';
-- Whose reviews these are, however the name is written.
CREATE INDEX review_by_signature ON review (server_id, author_name COLLATE NOCASE)
  WHERE state = 'published' AND author_name <> '';
