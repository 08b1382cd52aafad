"""What is weighed by what was learned: second opinions, yes or no, descriptions."""
