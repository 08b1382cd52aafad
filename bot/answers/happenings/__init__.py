"""Ways of answering whether something happens, or is there at all."""
