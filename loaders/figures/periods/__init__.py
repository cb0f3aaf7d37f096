"""Periods of time, and how texts tell them."""
