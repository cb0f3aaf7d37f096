"""Tables whose cells follow one another, on a line each or in one line: their rows are told by what the cells hold."""
