"""Numbers as texts print them: found, none lost, with their units, and told from those that state no fact."""
