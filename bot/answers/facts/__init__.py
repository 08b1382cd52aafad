"""Ways of answering from facts: who made it, who plays whom, where, when, is it a sequel."""
