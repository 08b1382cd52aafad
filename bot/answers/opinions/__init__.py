"""Ways of answering from what reviews think: verdicts, marks, aspects, parts, comparisons."""
