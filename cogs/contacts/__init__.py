"""People whom a member met on the way, and a day to say hello to them.

Command: /contacts. Buttons elsewhere: Keep a contact (of an entry), People to stay in touch with. Tables: contacts,
schedules (kind "hello", about a contact), members (zone), card_marks (deck "contacts"). Data: data/contacts/.
A contact's `hello_on` says when its reminder comes; the schedule only looks there in time (schedules/moving.py), so
that Undo, which brings back the contact, brings back the reminder. That is a direct message to the member alone, and
none is sent until they have told a city.
"""

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.routes import CONTACT, CONTACTS
from bot.schedules import Kind
from cogs.contacts import routes
from cogs.contacts.cog import Contacts
from cogs.contacts.content import CONTACTS as WORDING
from cogs.contacts.delivery import HelloDelivery
from cogs.contacts.hello import Hello
from cogs.contacts.one import OneContact
from cogs.contacts.reminding import Reminders


async def setup(bot: OnwardBot) -> None:
    services, wording = bot.services, WORDING.load()
    delivery = HelloDelivery(services, DirectMessages(bot, services.members), wording)
    services.deliver[Kind.HELLO], services.stands[Kind.HELLO] = delivery, delivery.stands
    reminders = Reminders(services)
    one = OneContact(services, wording, reminders)
    hello = Hello(services, wording, one, reminders)
    cog = Contacts(services, wording, one, reminders)
    presses = {
        CONTACT: cog.ask,
        CONTACTS: cog.newest,
        routes.OLDER: cog.older,
        routes.SHOW: one.show,
        routes.NOTES: one.notes,
        routes.GREETED: hello.greeted,
        routes.AGAIN: hello.again,
        routes.DAY: hello.ask_day,
        routes.NO_REMINDER: hello.no_reminder,
        routes.CITY: hello.choose_city,
        routes.CHANGE: one.change,
        routes.DELETE: one.delete,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.OPEN, cog.choose)
    await bot.add_cog(cog)
