"""What the person who hosts Marquee relies on: backups, health, the login ledger, the doctor."""
