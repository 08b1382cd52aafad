"""What every process of a run of the tests begins with."""

from __future__ import annotations

import gc
import os
import sys

import pytest

# Where bytecode is not to be kept, every process that a test starts would compile the house anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Nor is garbage to be searched for after every few hundred of the objects that a command makes.
gc.set_threshold(10_000)
# No test speaks TLS; reading the machine's certificates is a good part of what a process costs.
os.environ["SSL_CERT_FILE"] = os.devnull

pytest.register_assert_rewrite("tests.stage")  # a folder's own conftest may import it first


def pytest_configure(config: pytest.Config) -> None:
    """Who only deals the tests out to others, and waits for them, does without the bot."""
    if config.getoption("dist", "no") == "no" or hasattr(config, "workerinput"):
        config.pluginmanager.import_plugin("tests.stage")
