"""What a reader takes at most: a hostile file costs bounded time and memory."""

MAX_BYTES = 32 * 1024 * 1024  # a report of a thousand pages has a few million characters
MAX_UNPACKED_BYTES = 128 * 1024 * 1024  # of a packed file (Word, Excel, OpenDocument), all its parts together
MAX_PARTS = 4_000  # files within a packed file
MAX_CHARACTERS = 8_000_000  # of the text that a reader makes
MAX_CELLS = 400_000  # of all tables of a file, places that hold nothing included
MAX_SHEET_PLACES = 2_000_000  # from the first to the last filled cell of all sheets, filled or not
MAX_NESTING = 40  # tables or frames within each other
CONVERSION_SECONDS = 120  # that another program may take for one file
