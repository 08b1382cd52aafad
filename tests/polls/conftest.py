from tests.polls.club import club, empty_club

__all__ = ["club", "empty_club"]
