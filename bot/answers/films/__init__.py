"""Ways of answering with films: which, how many, and which of them is longer or better."""
