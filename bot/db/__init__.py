"""The SQLite file: connections, units of work, migrations, and the lock of the data folder."""

from bot.db.connection import WALK_DEADLINE, Database, Row, Transaction
from bot.db.lock import DataLock
from bot.db.opening import open_database

__all__ = ["WALK_DEADLINE", "DataLock", "Database", "Row", "Transaction", "open_database"]
