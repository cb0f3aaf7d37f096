"""What the headings and titles above a figure say of it: its fund, project, account and period."""
