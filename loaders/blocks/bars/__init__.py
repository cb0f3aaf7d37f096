"""Tables whose cells bars divide."""
