"""The nine official tables (部门决算公开表), final accounts and budgets alike: from a grid of cells to claims."""
