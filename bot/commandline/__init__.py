"""The commands of `marquee`, one module for each thing people do with it.

Each module has `add_commands(subparsers)`; a command's `handler` is a coroutine that takes the
parsed options and the settings, and returns the exit code.
"""
