"""What Marquee is measured with: see README.md."""
