"""Ways of answering what no kind of fact holds, by the sentence that says it."""
