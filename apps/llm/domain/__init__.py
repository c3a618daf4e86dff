"""What is pure about speaking to a model."""
