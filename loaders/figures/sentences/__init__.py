"""Reading a paragraph from left to right: what is kept in mind from one number to the next."""
