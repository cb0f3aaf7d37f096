"""The tables and forms of performance indicators."""
