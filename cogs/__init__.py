"""The features, one package each. None imports another; what they share is in bot/."""
