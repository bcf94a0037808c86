"""Messages and all that is read in them."""

from bot.rejections import HeardBy, Stage
from bot.understood import Understood
from cogs.conversation.rules import Heard, Kind

Case = tuple[str, Heard]


def no(text: str, **said: object) -> Case:
    """A no, and what of it is said."""
    return text, Heard(Kind.NO, Understood(**said))  # type: ignore[arg-type]


def hard(text: str, thought: str | None = None) -> Case:
    """A hard thought alone; without `thought` all of the text is."""
    return text, Heard(Kind.THOUGHT, Understood(thought=thought or text))


def only(kind: Kind, *texts: str) -> list[Case]:
    """Texts of one kind, of which nothing else is read."""
    return [(text, Heard(kind)) for text in texts]


SAID_NO = [
    no(
        "got rejected by Acme after the final round, I'm useless",
        stage=Stage.FINAL_ROUND,
        company="Acme",
        thought="I'm useless",
    ),
    no("I was rejected"),
    no("rejected again"),
    no("REJECTED AGAIN"),
    no("Rejected. Again."),
    no("another rejection today"),
    no("3 rejections in one day lol"),
    no("got a rejection email this morning"),
    no("just got turned down by Northside Bakery", company="Northside Bakery"),
    no("they turned me down"),
    no("didn't get it"),
    no("i didnt get the job"),
    no("I did not get the position at Lane & Co", company="Lane & Co"),
    no("They went with someone else."),
    no("they went with an internal candidate"),
    no("Acme went with another candidate", company="Acme"),
    no("Acme said no", company="Acme"),
    no("It's a no from Siemens", company="Siemens"),
    no("it was a no"),
    no("so thats another no then"),
    no("they said no"),
    no("They decided not to move forward with me"),
    no("not moving forward with my application, they said"),
    no("my application was unsuccessful"),
    no("I wasn't selected"),
    no("wasnt shortlisted", stage=Stage.BEFORE_CONTACT),
    no("I didn't make the cut"),
    no("they hired somebody else"),
    no("the job went to someone else"),
    no("they dont want me"),
    no("They passed on me"),
    no("position has been filled apparently"),
    no("I keep getting rejected"),
    no("i've been rejected from 40 jobs this year"),
    no("Knocked back again"),
    no("the hiring manager rejected me"),
    no("failed the interview at Harbour Hotel", stage=Stage.INTERVIEW, company="Harbour Hotel"),
    no("my offer from Globex got rescinded", company="Globex"),
    no("they withdrew the offer"),
    no("she turned me down after the second interview", stage=Stage.INTERVIEW),
    no("I got a no"),
    no("Got the dreaded email. Unfortunately..."),
    no("no luck with the library job", role="library"),
    no("well, that's that. They chose someone with more experience"),
]

STAGES = [
    no("rejected by acme after the final round", stage=Stage.FINAL_ROUND, company="acme"),
    no("Lost out in the last round at Initech", stage=Stage.FINAL_ROUND, company="Initech"),
    no("turned down after the final interview with Globex", stage=Stage.FINAL_ROUND, company="Globex"),
    no("I was a finalist and got rejected", stage=Stage.FINAL_ROUND),
    no("got rejected after two interviews", stage=Stage.INTERVIEW),
    no("I had an interview last week and they said no", stage=Stage.INTERVIEW),
    no("i interviewed with Hooli, got turned down today", stage=Stage.INTERVIEW, company="Hooli"),
    no("rejected after the coding challenge", stage=Stage.TEST),
    no("did the take-home for Stripe, got rejected 10 minutes later", stage=Stage.TEST, company="Stripe"),
    no("didn't pass the assessment", stage=Stage.TEST),
    no("rejected after the phone screen", stage=Stage.SCREENING),
    no("didn't make it past the screening call", stage=Stage.SCREENING),
    no("got rejected without even an interview", stage=Stage.BEFORE_CONTACT),
    no("they rejected my cv within an hour", stage=Stage.BEFORE_CONTACT),
    no("instant rejection from Deloitte", stage=Stage.BEFORE_CONTACT, company="Deloitte"),
    no("my resume got rejected by the ATS", stage=Stage.BEFORE_CONTACT),
    no("rejected before the interview even happened", stage=Stage.BEFORE_CONTACT),
    no("the role got cancelled", stage=Stage.ROLE_CANCELLED),
    no("Acme cancelled the position after my final interview", stage=Stage.ROLE_CANCELLED, company="Acme"),
    no("hiring freeze at Intel so no job", stage=Stage.ROLE_CANCELLED, company="Intel"),
    no("they put the role on hold", stage=Stage.ROLE_CANCELLED),
    no("ghosted by Tesla", stage=Stage.NEVER_HEARD_BACK, company="Tesla"),
    no("they ghosted me", stage=Stage.NEVER_HEARD_BACK),
    no("never heard back from the bank", stage=Stage.NEVER_HEARD_BACK, company="the bank"),
    no("no answer for weeks from Acme", stage=Stage.NEVER_HEARD_BACK, company="Acme"),
    no("haven't heard anything in two months", stage=Stage.NEVER_HEARD_BACK),
    no("Ghosted after the final interview", stage=Stage.FINAL_ROUND, heard_by=HeardBy.SILENCE),
    no("ghosted after three interviews at google", stage=Stage.INTERVIEW, company="google", heard_by=HeardBy.SILENCE),
    no("radio silence for 5 weeks after the test", stage=Stage.TEST, heard_by=HeardBy.SILENCE),
    no("rejected, and I have an interview tomorrow elsewhere"),
]

NAMES = [
    no("rejected by goldman sachs today", company="goldman sachs"),
    no("got rejected by acme im so done", company="acme"),
    no("got rejected by google for the data analyst role", company="google", role="data analyst"),
    no("turned down for the Data Analyst position at Acme Corp.", company="Acme Corp", role="Data Analyst"),
    no("Rejected as a nurse at the hospital", company="the hospital", role="nurse"),
    no("applied as a barista, got rejected", role="barista"),
    no("I got rejected for a junior developer job", role="junior developer"),
    no("didn't get the receptionist job at the hotel", company="the hotel", role="receptionist"),
    no(
        "interviewed for product manager at Initrode, rejected",
        stage=Stage.INTERVIEW,
        company="Initrode",
        role="product manager",
    ),
    no("rejected by the company"),
    no("rejected on Monday"),
    no("got the rejection from HR on Friday"),
    no("rejected by everyone"),
    no("turned down in March"),
    no("rejected for a job I found on LinkedIn"),
    no("rejected via Workday at 3am"),
    no("rejected from a place I really liked"),
    no("got rejected from the job"),
    no("Rejected by email"),
    no("They rejected me because I don't drive"),
    no("rejected by my dream company"),
    no("REJECTED BY ACME AFTER THE FINAL ROUND", stage=Stage.FINAL_ROUND, company="ACME"),
    no("rejected by Marks & Spencer for the store assistant role", company="Marks & Spencer", role="store assistant"),
    no("rejected by H&M", company="H&M"),
    no("rejected by LinkedIn after the final round", stage=Stage.FINAL_ROUND, company="LinkedIn"),
    no("turned down for the job of my dreams"),
    no("got rejected from the next step"),
    no("I got rejected for the same role again"),
    no("Tesco turned me down for the warehouse job", company="Tesco", role="warehouse"),
    no("didn't get the job at my local bakery"),
]

NEWS = [
    no("got an automated rejection email from Acme", company="Acme", heard_by=HeardBy.AUTOMATIC_MAIL),
    no("rejected with a copy-paste template mail", heard_by=HeardBy.AUTOMATIC_MAIL),
    no("the noreply email said no", heard_by=HeardBy.AUTOMATIC_MAIL),
    no("they called me to say I didn't get it", heard_by=HeardBy.PHONE),
    no("got the phone call, it's a no", heard_by=HeardBy.PHONE),
    no("the recruiter told me they went with someone else", heard_by=HeardBy.AGENCY),
    no("my agency says I wasn't chosen", heard_by=HeardBy.AGENCY),
    no("got a really kind personal email, but it's still a rejection", heard_by=HeardBy.PERSONAL_MAIL),
]

WITH_THOUGHTS = [
    no("rejected again. I'll never find a job", thought="I'll never find a job"),
    no("rejected again im such a failure", thought="im such a failure"),
    no("Got turned down by Acme. What's wrong with me?", company="Acme", thought="What's wrong with me?"),
    no("no from acme again and im not good enough for anyone", company="acme", thought="im not good enough for anyone"),
    no(
        "ghosted by tesla and I feel like nobody wants me",
        stage=Stage.NEVER_HEARD_BACK,
        company="tesla",
        thought="I feel like nobody wants me",
    ),
    no(
        "didnt get it. my own fault, I messed up the case study",
        stage=Stage.TEST,
        thought="my own fault, I messed up the case study",
    ),
    no("I'm so stupid, of course they said no", thought="I'm so stupid"),
    no("another no. everyone else finds something, just not me", thought="everyone else finds something, just not me"),
    no("they hired someone younger. I'm too old for this", thought="I'm too old for this"),
    no("rejected. maybe I should just give up on this career", thought="maybe I should just give up on this career"),
    no("got rejected\nby acme\nafter the final round\nim worthless", stage=Stage.FINAL_ROUND, company="acme",
       thought="im worthless"),
    no("great, another no. fantastic. I'm clearly unemployable", thought="I'm clearly unemployable"),
    no("rejected, so tired of this"),
    no("rejected and I'm really sad about it"),
    no("they said no bc I'm not qualified", thought="I'm not qualified"),
]  # fmt: skip

TYPOS = [
    no("got rejcted by acme", company="acme"),
    no("i got regected"),
    no("unfortunatly i wasnt sucessful"),
    no("rejectd after the intervew", stage=Stage.INTERVIEW),
    no("GOT REJECTED AGAIN I AM USELESS", thought="I AM USELESS"),
    no("ghostd by them after final intervew", stage=Stage.FINAL_ROUND, heard_by=HeardBy.SILENCE),
    no("didn’t get the job 😭"),
    no("😭😭 rejected"),
    no("**rejected** by `Acme`", company="Acme"),
    no("turnd down agian"),
]

MAILS = [
    no(
        "Dear applicant, thank you for your interest in Acme. Unfortunately, we have decided to move forward with "
        "other candidates whose experience more closely matches our needs. We wish you the best in your search.",
        company="Acme",
    ),
    no('"We regret to inform you that you have not been successful on this occasion" lovely'),
    no(
        "they wrote: Thank you for applying for the Office Assistant position. After careful consideration we will not "
        "be progressing your application.",
        role="Office Assistant",
    ),
    no("> Unfortunately we will not be moving forward\nthats what I got after 3 interviews", stage=Stage.INTERVIEW),
]

SARCASM = [
    no("great, another no"),
    no("wow amazing, rejected again, love that for me"),
    no("yay! rejection number 50"),
    no("oh good, they went with someone else. thanks a lot"),
]

GOOD = [
    *only(
        Kind.OFFER,
        "I got the job!",
        "got the job!!!!",
        "I got accepted after being rejected twice",
        "they offered me the job",
        "got an offer from Acme today",
        "I've been hired :)",
        "I start on Monday, they took me",
        "finally an offer after 60 rejections",
        "they said yes",
    ),
    *only(
        Kind.INTERVIEW,
        "got an interview",
        "I have an interview with Acme on Friday",
        "they invited me to an interview",
        "I made it to the next round",
        "got an interview after 50 rejections",
        "passed the phone screen!",
    ),
    *only(Kind.GOT_FEEDBACK, "they gave me feedback, quite useful actually", "got some good feedback from the panel"),
    *only(
        Kind.GOOD_DAY,
        "good news for once",
        "sent 3 applications today",
        "finished my cv today",
        "feeling a bit better today",
        "the interview went well I think",
    ),
]

THOUGHTS = [
    hard("I'm useless"),
    hard("im a failure"),
    hard("I'll never find anything"),
    hard("nobody is ever going to hire me"),
    hard("what's wrong with me"),
    hard("why does this always happen to me"),
    hard("I am not good enough"),
    hard("i'm too old to be hired"),
    hard("everyone else has a job except me"),
    hard("it's all my fault"),
    hard("I should have prepared more"),
    hard("my career is over"),
    hard("I feel like a fraud"),
    hard("they probably thought I was an idiot"),
    hard("there's no point in applying"),
    hard("whats the point"),
    hard("I'm going to be rejected anyway"),
    hard("I know they will reject me"),
    hard("what if I get rejected again"),
    hard("I bombed the interview"),
    hard("I only got the interview because they felt sorry for me"),
    hard("I have an interview tomorrow and I'll mess it up", "I'll mess it up"),
    hard("hey, I feel like such a loser today", "I feel like such a loser today"),
    hard("I suck at interviews"),
    hard("my parents must be so ashamed of me"),
    hard("I can't do anything right"),
]

FEELINGS = only(
    Kind.FEELING,
    "I'm so tired",
    "im exhausted from all this",
    "feeling really down today",
    "I'm sad",
    "it just hurts",
    "i cant stop crying",
    "this sucks",
    "ugh",
    "I feel awful",
    "bad day",
    "so angry right now",
    "I can't do this anymore, the applications I mean",
    "I give up",
    "😭",
    "💔💔",
    "I'm fed up with job hunting",
    "I feel empty",
    "im stressed about money",
    "not doing well",
)

WAITS = [
    *only(
        Kind.WAITING,
        "still waiting to hear back",
        "not rejected yet",
        "I haven't been rejected yet, just waiting",
        "no answer yet",
        "haven't heard back yet",
        "when will they reply, it's been 4 days",
        "waiting for the decision from Acme",
        "they said they'd let me know by Friday",
    ),
    (
        "still waiting, they probably hated me",
        Heard(Kind.WAITING, Understood(thought="they probably hated me")),
    ),
]

SMALL = [
    *only(Kind.THANKS, "thanks", "thank you so much", "thx", "ty", "that helped, thanks", "cheers mate", "🙏"),
    *only(Kind.HELLO, "hi", "Hello", "hey there", "good morning", "hiya!", "👋"),
    *only(Kind.GOODBYE, "bye", "good night", "gotta go, bye", "see you tomorrow", "talk later"),
    *only(Kind.HOW_ARE_YOU, "how are you?", "hi, how are you doing", "hows it going", "how r u"),
    *only(
        Kind.ARE_YOU_A_BOT,
        "are you a bot?",
        "are you human",
        "am I talking to a real person?",
        "is this chatgpt",
        "who are you",
        "what are you?",
        "is anybody there?",
    ),
    *only(Kind.WHO_MADE_YOU, "who made you?", "who built this", "who runs this bot"),
    *only(
        Kind.WHO_READS,
        "do you read this?",
        "who can see what I write here",
        "is this private?",
        "can the mods read this",
        "do you save my messages",
        "does anyone read this",
    ),
    *only(
        Kind.HELP, "help", "what can you do?", "how does this work", "what is this", "/rejected", "!help", "commands"
    ),
    *only(
        Kind.WHY_NO,
        "why did they say no?",
        "why did they reject me",
        "Why wasn't I chosen?",
        "why do they never reply",
        "but why did Acme turn me down",
    ),
    *only(
        Kind.ANGER,
        "you're useless",
        "stupid bot",
        "this bot sucks",
        "shut up",
        "you don't understand anything",
        "that's not what I said",
        "this is not helping",
        "fuck you",
    ),
    *only(Kind.BRIEF, "yes", "no", "ok", "okay", "nope", "idk", "lol", "maybe", "no thanks", "hm", "👍", "sure"),
    *only(
        Kind.FACT,
        "how much should I ask for as a salary?",
        "can you review my cv",
        "is it legal to ask about my age?",
        "how do I write a cover letter",
        "what's the notice period in Germany?",
        "do you know any jobs",
        "should I send a follow up email?",
    ),
]

OTHERS = [
    *only(
        Kind.SOMEONE_ELSE,
        "my sister was rejected",
        "my friend got turned down by Google",
        "she got rejected again, my daughter",
        "my husband didn't get the job",
    ),
    *only(
        Kind.DECLINED,
        "I rejected their offer",
        "I turned down the job",
        "i declined the offer from Acme",
        "I said no to them",
    ),
    *only(Kind.LOST_JOB, "I got fired today", "I've been laid off", "made redundant after 12 years", "lost my job"),
    *only(
        Kind.UNCLEAR,
        "the weather is nice",
        "asdf",
        "my cat likes the keyboard",
        "tell me a joke",
        "banana",
        "🦊",
        "1234",
        "I projected the slides and hosted the meeting",
        "What do you think about pineapple on pizza",
    ),
    *only(
        Kind.WORDLESS,
        "",
        "   ",
        "https://example.com/job/123",
        "```py\nprint('rejected')\n```",
        "...",
        "\u200b",
        "<:sad:123456789012345678>",
    ),
    *only(
        Kind.OTHER_LANGUAGE,
        "Ich wurde abgelehnt und bin sehr traurig",
        "me rechazaron otra vez y estoy muy triste",
        "j'ai été refusé encore une fois, je suis nul",
        "Hola",
        "Mam dość, znowu mnie odrzucili",
        "Meno male che non mi hanno preso per quel lavoro",
        "меня опять не взяли",
        "私は不合格でした",
        "لم يتم قبولي",
    ),
]

CASES = [
    *SAID_NO, *STAGES, *NAMES, *NEWS, *WITH_THOUGHTS, *TYPOS, *MAILS, *SARCASM, *GOOD, *THOUGHTS, *FEELINGS, *WAITS,
    *SMALL, *OTHERS,
]  # fmt: skip
