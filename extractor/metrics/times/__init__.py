"""When a figure holds: the report's own times, what they reach, and the period of every quantity."""
