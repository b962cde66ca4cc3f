"""What was there before a crash, offered with what it changes."""
