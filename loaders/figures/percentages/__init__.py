"""Percentages: shares, execution, growth, coverage."""
