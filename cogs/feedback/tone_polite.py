"""Whether a sentence thanks, asks something, or asks to be kept in mind. Pure.

Sentences are those of `tone_reading.plain`: small words with a space before each.
"""

import re

_THANKS = re.compile(
    r" (?:thank|thanks|thankful|thanking|gratitude|appreciate|appreciated|appreciative|ta|cheers)\b"
    r"(?!(?: you)? in advance)"
    r"| (?:am|was|very|so|really|most|truly) grateful\b"
    r"(?! (?:if|to hear|to know|for (?:any|some|a|your) (?:feedback|comments?)))"
)
#: Thanks that would be given for what is asked now.
_WOULD_THANK = re.compile(r" would(?: \w+)? (?:appreciate|be \w*appreciated)\b| appreciate(?: it)? if\b")

_JOB = r"(?:roles?|jobs?|positions?|openings?|vacanc(?:y|ies)|posts?|opportunit(?:y|ies)|shifts?)"
_COMES_UP = (
    r"(?:comes? (?:up|in|back|along|free)|opens?(?: up)?|arises?|becomes? (?:free|available|vacant)|turns up"
    r"|fits|suits)"
)
_KEEPS = re.compile(
    r" (?:keep|kept|bear|hold|have|remember)\b(?: \w+){0,4} (?:in mind|on file|on record|at hand|in touch"
    r"|on (?:your|the) \w*list|in your (?:files|records|system))\b"
    r"| (?:on|in) (?:your|the) (?:\w+ )?(?:list|books|database|talent pool|pool)\b| on file\b"
    r"| (?:stay|keep|remain|be) (?:\w+ )?in (?:touch|contact)\b| (?:think|thought|thinking) of me\b| remember me\b"
    r"| (?:keep|kept|hold|retain|save)\b(?: \w+){0,2} (?:details|cv|resume|application|contact)\b"
    r"| (?:hear(?:ing)?|know(?:ing)?|told|tell|learn(?:ing)?|contact|interested|considered?|apply|available|write"
    r"|call)\b(?: ,| \w+){0,12}"
    r" (?:another|other|future|similar|new|next|later|different|suitable|a|any(?:thing)?|something|more)\b(?: \w+){0,4}"
    rf" (?:{_JOB}|comes? up|opens?|arises?)\b"
    rf"| (?:{_JOB}|something|anything|else|one)\b(?: \w+){{0,7}} {_COMES_UP}\b"
    rf"| (?:apply|applying|try|applied) again\b| reapply\b| future (?:\w+ )?{_JOB}\b"
    r"| still (?:be )?(?:interested|like to work|love to work|want to work|keen)\b| interest is still\b"
    r"| count me (?:in|among)\b| cross paths\b| paths (?:\w+ )?cross\b"
    r"| (?:hope|like|love|happy|glad|pleased) to work (?:with|for) (?:you|them|your)\b"
    r"| (?:when|if|time|once) you (?:next |are |do )?(?:hire|hiring|recruit|recruiting|look|looking|need|have)\b"
)
#: What stands in a question that is only a close.
_IN_MIND = re.compile(r" in mind\b| remember me\b| on (?:your|the) list\b")

_ANSWER = (
    r"(?:feedback|comments?|advice|tips?|pointers?|suggestions?|thoughts|criticism|opinion|view|answer|reply|response"
    r"|insight|notes)"
)
_ASKS = re.compile(
    r" (?:tell|send|write|give|share|explain|show|say|advise|let|offer|provide|spare|ask|describe|name|help)"
    r" (?:to |with )?(?:me|us)\b"
    r"| (?:could|can|would|will|may|might) (?:you|i|we)\b(?! not)"
    r"| (?:any|some|your|the|a|brief|short|honest|more|for|with|of|and|or|ask|request|get|give|send|provide|like"
    rf"|welcome|receive|appreciate|value) (?:\w+ )?{_ANSWER}\b"
    r"| (?:would|should|d) (?:\w+ ){0,2}(?:like|love|be \w+|appreciate|value|welcome|help|want|interested)\b"
    r"(?: \w+){0,4} (?:know|hear|learn|understand|see|get|have|if|line|word|why|what|how|words|lines|comments?)\b"
    r"| (?:want|wish|hope|hoping|keen|curious|interested|wondering|wonder|wondered)\b(?: \w+){0,3}"
    r" (?:know|hear|learn|understand|why|what|how|if|whether|in)\b"
    r"| please (?:tell|write|say|explain|send|answer|reply|share|give|describe|add|ask|advise|note|show|help)\b"
    r"| (?:what|where|how|why|which) (?:i|could|can|should|went|was|did|do|must)\b"
)


def thanks(sentence: str) -> bool:
    return _THANKS.search(_WOULD_THANK.sub("", sentence)) is not None


def keeps(sentence: str) -> bool:
    """Whether it asks to be kept in mind, or says that the writer would come again."""
    return _KEEPS.search(sentence) is not None


def asks(sentence: str, *, marked: bool) -> bool:
    """Whether it asks something other than to be kept in mind; `marked` if it ends with a question mark."""
    if marked and not _IN_MIND.search(sentence):
        return True
    return _ASKS.search(sentence) is not None and not keeps(sentence)
