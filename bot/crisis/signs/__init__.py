"""The signs of danger, by kind."""

from bot.crisis.signs import bare, burden, coded, explicit, farewell, method, passive, self_harm

KINDS = {
    "explicit": explicit.TEMPLATES,
    "passive": passive.TEMPLATES,
    "coded": coded.TEMPLATES,
    "burden": burden.TEMPLATES,
    "farewell": farewell.TEMPLATES,
    "method": method.TEMPLATES,
    "self_harm": self_harm.TEMPLATES,
}
BARE = bare.TEMPLATES
