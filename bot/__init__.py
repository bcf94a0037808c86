"""The core of Onward: what no single feature owns. It never imports cogs/."""

__version__ = "0.1.0"
