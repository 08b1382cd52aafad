"""The people in front of the screen: what tests and the web page use."""
