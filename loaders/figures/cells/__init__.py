"""Claims of the cells of tables, by what headers and labels say of them."""
