"""Marquee's core: films, reviews, answers and polls, and the programme that wires them to Discord."""

__version__ = "0.1.0"
