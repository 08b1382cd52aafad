"""What is said beside an answer, or in place of one."""
