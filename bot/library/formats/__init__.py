"""Files of every kind that reviews come in, and go out as."""
