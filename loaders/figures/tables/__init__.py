"""What the header of a table and the labels of its rows say of the cells."""
