"""The plainest words of other languages for wanting to die. Pure.

The rest of this bot reads English only; but nobody should have to find English words for this first.
"""

import re

from bot.crisis.normalising import undisguised

#: Without accents, in Spanish, German, French, Portuguese and Italian: few, plain, and looked for in every text.
_PHRASES = (
    r"(?<!no )(?<!no me )\b(?:quiero|quisiera) (?:morir(?:me)?|matarme|suicidarme|estar muert[oa])\b(?! de )",
    r"(?<!no )\bme (?:quiero|voy a) (?:morir|matar|suicidar)\b(?! (?:de|a) )",
    r"\b(?:ya )?no quiero (?:vivir|seguir viv\w+|estar viv[oa])\b(?! (?:en|con|solo|sola|asi con)\b)",
    r"(?<!no )\b(?:voy a (?:matarme|suicidarme)|quitarme la vida|acabar con mi vida)\b",
    r"\b(?:ojala|preferiria|prefiero|quisiera) (?:estar|estuviera|haber|no haber)(?:me)? (?:muert[oa]|nacido)\b",
    r"\b(?:ich )?(?:will|mochte|mag|wurde gern\w*) (?:nur noch |einfach |endlich |jetzt |am liebsten "
    r")*(?:sterben|tot sein|nicht mehr (?:leben|da sein|am leben sein|sein$)|mich (?:umbringen|toten)|mir "
    r"das leben nehmen)\b",
    r"\b(?:ich )?bring\w* mich (?:jetzt |heute |noch )?um\b",
    r"\bich (?:ware|bin) (?:lieber|besser) tot\b",
    r"\b(?:mich umzubringen|mir das leben (?:zu )?nehmen|selbstmordgedanken|suizidgedanken)\b",
    r"\bj(?:e |')(?:veux|voudrais) (?:juste )?(?:mourir|me (?:tuer|suicider)|en finir avec (?:la|ma) "
    r"vie|etre mort\w*)\b(?! de )",
    r"\b(?:je vais|envie de|je pense a) (?:me (?:tuer|suicider)|mourir|en finir avec (?:la|ma) vie)\b(?! de )",
    r"\b(?:je )?(?:ne )?(?:veux|ai) plus (?:envie de )?vivre\b",
    r"\bmettre fin a mes jours\b",
    r"(?<!nao )\b(?:quero|queria|vou) (?:morrer|me (?:matar|suicidar)|estar mort[oa])\b(?! de )",
    r"\bnao (?:quero|aguento) (?:mais )?viver\b(?! (?:com|em|aqui)\b)",
    r"(?<!nao )\b(?:vontade de morrer|acabar com a minha vida|tirar a minha vida)\b",
    r"(?<!non )\b(?:voglio|vorrei) (?:morire|uccidermi|ammazzarmi|suicidarmi|essere mort[oa]|farla "
    r"finita)\b(?! d)",
    r"(?<!non )\bmi (?:voglio|vorrei) (?:uccidere|ammazzare|suicidare)\b",
    r"\bnon voglio piu vivere\b",
    r"(?<!non )\b(?:togliermi la vita|mi ammazzo|mi uccido)\b",
)
_WANTS_TO_DIE = re.compile("|".join(_PHRASES))


def wants_to_die(text: str) -> bool:
    """Whether somebody plainly says so in one of these languages."""
    return _WANTS_TO_DIE.search(undisguised(text)) is not None
