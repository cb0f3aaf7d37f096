"""What a reader takes at most: a hostile file costs bounded time and memory."""

MAX_BYTES = 32 * 1024 * 1024  # a report of a thousand pages has a few million characters
MAX_UNPACKED_BYTES = 128 * 1024 * 1024  # of a packed file (Word, Excel, OpenDocument), all its parts together
MAX_PARTS = 4_000  # files within a packed file
MAX_CHARACTERS = 8_000_000  # of the text that a reader makes
MAX_CELLS = 400_000  # of all tables of a file, places that hold nothing included
MAX_COLUMNS = 256  # of a table; the widest of the official ones have about twenty
MAX_SHEET_PLACES = 2_000_000  # from the first to the last filled cell of all sheets, filled or not
MAX_NESTING = 40  # tables or frames within each other
CONVERSION_SECONDS = 120  # that another program may take for one file
PROCESS_BYTES = 3 * 2**30  # memory of a process that reads
COMPUTING_SECONDS = 600  # that a process may take for one file
MAX_PDF_PAGES = 1_000
MAX_PDF_DRAWINGS = 60_000  # objects of a page that are looked at for ruling lines
MAX_PDF_CHARACTERS = 200_000  # of a page: a page full of the smallest print has a tenth
MAX_PDF_RULES = 1_500  # lines of a page after joining; more are a picture, not a table
MAX_PDF_NESTING = 12  # drawings within each other
MAX_SCANNED_PAGES = 100  # pages without text, each of which takes seconds to recognise
MAX_SCAN_PIXELS = 60_000_000  # of a page
MAX_SCAN_SIDE = 3_400  # pixels: larger pictures are made smaller
