"""What is fast is shown here, as ratios to something else in the same run."""
