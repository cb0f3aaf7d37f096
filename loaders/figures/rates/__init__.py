"""Benefit standards: so much money a head and month."""
