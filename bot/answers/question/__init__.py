"""The question: its names, its wording and what it asks for. Pure."""
