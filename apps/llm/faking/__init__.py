"""What the fake model says: answers made of what it is sent, or failures that one asks for by name."""
