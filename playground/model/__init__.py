"""Discord's state and rules, without a network.

Everything here is synchronous and takes its clock and ids from `World`. Entities are kept in the
JSON shapes in which Discord's API v10 sends them, so that state can be saved as it is.
"""
