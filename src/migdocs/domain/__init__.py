"""The ground floor: facts about migrations and rules of time; standard library only, no files, no clock."""
