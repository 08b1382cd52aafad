"""Which films are meant, and which facts and sentences of theirs may answer."""
