"""What words mean: the phrase book and the seeds of labels, read once and compiled."""
