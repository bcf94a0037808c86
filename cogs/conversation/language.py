"""Whether a message is not in English, and the plainest words of other languages for wanting to die. Pure."""

import re
import unicodedata

from cogs.conversation.phrases import any_of
from cogs.conversation.vocabulary import ENGLISH, FOREIGN

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")

#: Without accents, in Spanish, German, French, Portuguese and Italian: few, plain, and looked for in every message.
_WANTS_TO_DIE = any_of(
    r"""
    ~(?<!no )\b(?:quiero|quisiera) (?:morir(?:me)?|matarme|suicidarme|estar muert[oa])\b(?! de )
    ~(?<!no )\bme (?:quiero|voy a) (?:morir|matar|suicidar)\b(?! de )
    (?:ya )?no quiero (?:vivir|seguir viv\w+|estar viv[oa])\b(?! (?:en|con|solo|sola|asi con)\b)
    ~(?<!no )\b(?:voy a (?:matarme|suicidarme)|quitarme la vida|acabar con mi vida)\b
    (?:ojala|preferiria|prefiero|quisiera) (?:estar|estuviera|haber|no haber)(?:me)? (?:muert[oa]|nacido)\b
    (?:ich )?(?:will|mochte|mag|wurde gern\w*) (?:nur noch |einfach |endlich |jetzt |am liebsten )*(?:sterben
      |tot sein|nicht mehr (?:leben|da sein|sein|am leben sein)|mich (?:umbringen|toten)|mir das leben nehmen)\b
    (?:ich )?bring\w* mich (?:jetzt |heute |noch )?um\b
    ich (?:ware|bin) (?:lieber|besser) tot\b
    (?:mich umzubringen|mir das leben (?:zu )?nehmen|selbstmordgedanken|suizidgedanken)\b
    j(?:e |')(?:veux|voudrais) (?:juste )?(?:mourir|me (?:tuer|suicider)|en finir avec (?:la|ma) vie
      |etre mort\w*)\b(?! de )
    (?:je vais|envie de|je pense a) (?:me (?:tuer|suicider)|mourir|en finir avec (?:la|ma) vie)\b(?! de )
    (?:je )?(?:ne )?(?:veux|ai) plus (?:envie de )?vivre\b
    mettre fin a mes jours\b
    ~(?<!nao )\b(?:quero|queria|vou) (?:morrer|me (?:matar|suicidar)|estar mort[oa])\b(?! de )
    nao (?:quero|aguento) (?:mais )?viver\b(?! (?:com|em|aqui)\b)
    ~(?<!nao )\b(?:vontade de morrer|acabar com a minha vida|tirar a minha vida)\b
    ~(?<!non )\b(?:voglio|vorrei) (?:morire|uccidermi|ammazzarmi|suicidarmi|essere mort[oa]|farla finita)\b(?! d)
    ~(?<!non )\bmi (?:voglio|vorrei) (?:uccidere|ammazzare|suicidare)\b
    non voglio piu vivere\b
    ~(?<!non )\b(?:togliermi la vita|mi ammazzo|mi uccido)\b
    """
)


def wants_to_die(text: str) -> bool:
    """Whether somebody plainly says so in one of these languages: no member should have to find English words first."""
    letters = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    return _WANTS_TO_DIE.search("".join(c for c in letters if not unicodedata.combining(c))) is not None


def is_foreign(text: str) -> bool:
    """Whether `text` is plainly not English; what can't be told is taken as English."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    latin = sum(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in letters[:400])
    if latin < len(letters[:400]) / 2:
        return True
    words = [word.lower() for word in _WORD.findall(text[:2000].replace("’", "'"))]
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words)
    # Letters that English does without count, once, as a word that it does without.
    foreign += any(not c.isascii() for c in letters) and english == 0
    return foreign > english and (foreign >= 2 or english == 0)
