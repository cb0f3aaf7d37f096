"""Counts: of people, households and things, of staff, of points."""
