"""A local simulation of Discord that the unmodified bot connects to.

`model` holds state and rules, `wire` serves them over HTTP and WebSocket on 127.0.0.1, `drivers`
act as the people who use it. Nothing here is Discord, and nothing here leaves the machine.
"""
