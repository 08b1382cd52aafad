"""Finding: names and titles in memory, passages by rank, candidate reviews in SQL."""
