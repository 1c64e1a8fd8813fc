"""The rules that a migration is held to, one small file a family; pure functions that yield findings."""
