"""What the check before publishing finds: asked about while somebody writes, listed, marked and mended."""
