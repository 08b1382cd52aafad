-- The words of all reviews, as the text index has them: what a slip of a word may be a slip of.
-- A view of the index, which takes no room of its own.
CREATE VIRTUAL TABLE review_word USING fts5vocab (review_fts, row);
