"""Words: which say the same, go together, ask after a trait, or tell of a deed. Pure."""
