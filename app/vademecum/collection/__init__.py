"""The compiled collection, read-only: one SQL file a question, one place that executes, frozen rows out."""
