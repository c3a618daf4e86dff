"""How a produced file is read back and compared with what it was made from."""
