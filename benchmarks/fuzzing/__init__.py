"""What is fuzzed, by target: each module has the inputs of a part of the bot, and what must hold for any of them."""
