"""What a server's scheduled posts draw from: encouragements, tips, feedback questions, weekly prompts, own texts."""

from bot.posts.content import PROMPTS, Prompt
from bot.posts.posts import ChosenPost, Posts
from bot.posts.values import PostDeck

__all__ = ["PROMPTS", "ChosenPost", "PostDeck", "Posts", "Prompt"]
