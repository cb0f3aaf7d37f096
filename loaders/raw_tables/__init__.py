"""The raw schema: its contract, the frames that keep it, and how they are landed."""
