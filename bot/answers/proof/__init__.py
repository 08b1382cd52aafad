"""Sentences: whether one says, denies or leaves open what is asked, and of whom. Pure."""
