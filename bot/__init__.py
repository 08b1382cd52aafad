"""The core (films, reviews, answers, polls) and the programme that wires it to Discord."""

__version__ = "0.1.0"
