"""From a landed database to a published one: dbt, expectations, release; and reading what is published."""
