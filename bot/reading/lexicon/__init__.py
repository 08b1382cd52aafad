"""Word lists that the readers share: plain data, one theme per module."""
