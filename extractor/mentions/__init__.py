"""Finds quantities, periods and places in a text and says what each means."""
