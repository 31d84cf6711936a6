"""What a scenario does: `comparing` joins what `ties`, `groups` and `measured` find, `telling` says what moved."""
