"""What each page shows: pure functions from the collection and the shelf to frozen values; no Qt."""
