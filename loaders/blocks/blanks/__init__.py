"""Tables whose cells blanks divide: small ones, those printed in columns, those whose cells broke over lines."""
