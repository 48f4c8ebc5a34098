"""What an SDK consists of: each target turns the plan into files."""
