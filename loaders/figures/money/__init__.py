"""Amounts of money: accounts of the department, lines, projects, funds and payments."""
