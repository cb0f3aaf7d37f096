"""Tables whose cells tabs divide, or that were flattened to a cell a line with tabs."""
