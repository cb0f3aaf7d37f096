"""What a reader takes at most."""

MAX_BYTES = 32 * 1024 * 1024  # a report of a thousand pages has a few million characters
