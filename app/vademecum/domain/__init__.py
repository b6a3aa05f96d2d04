"""The words of the house: frozen values that every other room speaks in; standard library only."""
