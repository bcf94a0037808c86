"""Which columns hold a member's words, and are sealed where there is a key."""

#: Of each table, its columns of words. Whatever writes one says `sealed(:words, :user_id)`, whatever reads one selects
#: `user_id` beside it.
SEALED: dict[str, tuple[str, ...]] = {
    "rejections": ("company", "role", "thought"),
    "wins": ("words",),
    "strengths": ("words",),
    "rewards": ("words",),
    "changes": ("before",),
    "own_words": ("thought", "words"),
    "feedback_requests": ("role", "company", "draft"),
    "feedback_replies": ("words",),
    "reflections": ("answers", "lesson"),
    "asked_questions": ("words",),
    "search_notes": ("words",),
    "plan_steps": ("words",),
    "if_then": ("words",),
    "contacts": ("name", "place", "note"),
    "checkins": ("word",),
    "prompt_answers": ("words",),
    "schedules": ("words",),
}
