"""Curated records: read from their folder, checked as a whole, handed on as values of the domain."""
