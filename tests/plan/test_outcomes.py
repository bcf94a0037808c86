"""Which steps depend on others."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.plan.content import PLAN
from cogs.plan.outcomes import depends_on_others

OUTCOMES = [
    "Get the job",
    "get a job by June",
    "Get hired",
    "An offer",
    "Two offers this month",
    "3 interviews by Friday",
    "I want to get an interview",
    "Land my dream job!",
    "Have five interviews before Christmas",
    "Finally find work",
    "Find a new full-time job somewhere",
    "Be back in work by May",
    "get promoted",
    "I'd like to be shortlisted for once",
    "Hear back from Acme",
    "Get a reply from the agency",
    "more replies",
    "Pass the final interview",
    "Make it to the next round",
    "Convince the manager",
    "Make them hire me",
    "No more rejections",
    "Stop getting rejected",
    "Double my response rate",
    "Prepare well, and get the job at Acme",
    "the job at Acme",
    "My goal is to secure an apprenticeship",
    "By Friday get an invitation to the second interview with them. Get invited",
    "End up with a permanent contract",
    "Win over the panel",
    "Start a new job in March",
    "Sleep; then receive an offer",
    "Not be rejected again",
    "Five replies to my applications",
    "4 interviews in February",
    "Reach the final round",
    "Job offer by Friday",
    "Find an employer who wants me",
    "Get called for an interview",
    "Get my old job back",
    "Sign a contract",
    "Get someone to say yes",
    "get an apprenticeship place",
    "I want an offer from Acme",
]
OWN = [
    "Read about Excel pivot tables for an hour",
    "Ask one person how they got the job",
    "Find out how people get hired there",
    "Get better at interviews",
    "Get the job description and mark what I have",
    "Get ready for the interview on Friday",
    "Practise three interview questions aloud",
    "Write down why I want the job",
    "Apply for two jobs",
    "Send three applications by Friday",
    "Learn SQL so that I get the offer",
    "Learn Excel to get a better job",
    "Ask for feedback",
    "Get an interview answer ready",
    "Have an answer for the gap question",
    "Find a job coach and ask what it costs",
    "Offer to help at work",
    "Answer in one minute",
    "Post in the forum of my trade",
    "Get a friend to answer as the interviewer",
    "One answer in my own words",
    "Be calmer at the start",
    "Hear how my voice sounds on a recording",
    "Decide whether I take the offer",
    "Look at what an offer should contain",
    "Pass my CV on to a friend",
    "Start work on my CV",
    "Get work samples together",
    "The interview next week: read about them",
    "Have a look at the role and two adverts",
    "Work out what I do when I get rejected",
    "Make them a list of references",
    "Say no to a job that isn't right",
    "Reply to the agency by Monday",
    "Position my strengths at the top",
    "Keep a promise to myself",
    "Book a mock interview with a careers adviser",
    "Bring the contract to an advice centre",
    "Read the offer letter twice",
    "Write to my old boss",
    "Find a quiet place for the interview",
    "Pass the theory test",
    "Look for work experience at a shelter",
    "Get to know one new tool",
    "Ask HR what the next round is like",
    "Get someone to read my CV",
    "Get somebody to hire a van with me",
    "Sign up for the trainee evening",
    "Two hours of practice on Thursday",
    "",
    "🙂",
    "Eine Stelle finden",
]


def test_what_others_decide_is_noticed() -> None:
    assert [text for text in OUTCOMES if not depends_on_others(text)] == []
    assert [text for text in OUTCOMES if not depends_on_others(text.upper())] == []


def test_what_is_ones_own_is_left_alone() -> None:
    assert [text for text in OWN if depends_on_others(text)] == []


def test_none_of_our_own_ideas_depends_on_others() -> None:
    plan = PLAN.load()
    texts = [*(idea.text for idea in plan.ideas), *(drill.title for drill in plan.drills)]

    assert [text for text in texts if depends_on_others(text)] == []


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert depends_on_others(text) in {True, False}


def test_a_long_text_is_read_in_no_time() -> None:
    for part in ("get ", "a ", "my next ", "at least one ", "by a ", "get a job ", "i want to ", "get someone to "):
        started = time.perf_counter()
        depends_on_others((part * 300)[:300])
        assert time.perf_counter() - started < 0.05, part
