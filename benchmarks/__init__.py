"""Measurements that a person repeats by hand; no test depends on them."""
