"""The demo in Chromium, as a visitor uses it: open a place, run a command, fill the form, press a button, read."""

import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from playwright.async_api import Locator, Page, async_playwright

DESKTOP = (1100, 820)
PHONE = (400, 860)

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_NAMES = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Return the path of a Chromium on this machine."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


_SETTLE = """async () => {
    document.activeElement?.blur();
    await document.fonts.ready;
    const timeline = document.querySelector("#channel-timeline");
    timeline.scrollTop = timeline.scrollHeight;
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}"""


class DemoPage:
    """One visitor's page. Locators wait by themselves; what a command answers is waited for by reading `newest`."""

    def __init__(self, page: Page, start: str) -> None:
        self.page = page
        #: exceptions that the page's own scripts raised
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._start = start

    @classmethod
    @asynccontextmanager
    async def visiting(cls, start: str, size: tuple[int, int] = DESKTOP) -> "AsyncGenerator[DemoPage]":
        """Open a browser of this size, in English and UTC, at the demo's start page."""
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium(), args=_ARGUMENTS)
            context = await browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                color_scheme="light",
                locale="en-GB",
                reduced_motion="reduce",
                timezone_id="UTC",
            )
            context.set_default_timeout(10_000)
            demo = cls(await context.new_page(), start)
            await demo.go_to_start()
            try:
                yield demo
            finally:
                await browser.close()

    async def go_to_start(self) -> None:
        await self.page.goto(self._start)

    async def open(self, title: str) -> None:
        """Open a place by its title on the start page."""
        await self.go_to_start()
        await self.page.get_by_role("link", name=title).click()
        await self.page.wait_for_selector('#preview-app[aria-busy="false"]')
        await self._composer.wait_for()

    @property
    def _composer(self) -> Locator:
        return self.page.locator("#channel-composer-input")

    @property
    def _draft(self) -> Locator:
        return self.page.get_by_role("button", name="Exit command mode")

    async def run(self, command: str, **options: str) -> None:
        """Run `/command`: choose it in the list, give each option, send. Of what is offered, the first is taken."""
        if await self._draft.is_visible():  # SimCord keeps a command that was refused, to be sent again
            await self._draft.click()
        await self._composer.fill(f"/{command}")
        name = self.page.get_by_text(f"/{command}", exact=True)
        await self.page.locator(".command-entry").filter(has=name).first.click()
        for option, value in options.items():
            await self._give(option, value)
        await self.page.locator("button.send-message").click()

    async def _give(self, option: str, value: str) -> None:
        await self.page.locator(".command-chip").wait_for()
        field = self.page.locator(f'.command-option-input[data-option="{option}"]')
        if not await field.count():
            await self.page.locator(".command-ghost").click()
            await self.page.locator(f'.command-suggestion[data-value="{option}"]').click()
        await field.fill(value)
        if await field.get_attribute("role") == "combobox":
            await self.page.locator(".command-suggestion").first.click()

    async def submit_form(self, stage: str, **values: str) -> None:
        """Choose the stage by its value in the form's first select, fill the named entries, submit."""
        form = self.page.locator("#modal-root")
        await form.locator(".select-trigger").first.click()
        await form.locator(f'.select-option[data-value="{stage}"]').click()
        for name, value in values.items():
            await form.locator(f'[name="{name}"]').fill(value)
        await form.locator(".modal-actions .button-primary").click()

    async def say(self, words: str) -> None:
        """Write a message, as into any chat."""
        await self._composer.fill(words)
        await self._composer.press("Enter")

    async def choose(self, option: str) -> None:
        """Choose the first option of the newest message's select that holds these words."""
        await self.newest.locator(".select-trigger").click()
        await self.page.locator(".select-option").filter(has_text=option).first.click()

    @property
    def all_messages(self) -> Locator:
        return self.page.locator("article.channel-message")

    @property
    def newest(self) -> Locator:
        return self.all_messages.last

    async def press(self, label: str, message: int = -1) -> None:
        """Press a button on the newest message, or on another one counted from the end."""
        await self.all_messages.nth(message).get_by_role("button", name=label, exact=True).click()

    def answers(self, command: str) -> Locator:
        """Return the messages that answer this command."""
        used = self.page.locator(".message-interaction-header").get_by_text(f"/{command}", exact=True)
        return self.all_messages.filter(has=used)

    @property
    def sent_at(self) -> Locator:
        """When the newest message was sent, by the demo's clock: an instant in UTC as its `datetime`."""
        return self.newest.locator("time.message-time")

    async def named_instant(self, message: Locator) -> datetime:
        """Return the first instant that a message names, once it names one."""
        named = await message.locator(".message-content time").first.get_attribute("datetime")
        assert named is not None
        return datetime.fromisoformat(named)

    async def messages(self) -> list[str]:
        """Return the text of each message that is shown, oldest first."""
        return await self.all_messages.all_inner_texts()

    async def picture(self, path: Path) -> None:
        """Save what is seen: scrolled to the end, fonts loaded, nothing focused or under the mouse."""
        await self.page.mouse.move(0, 0)
        await self.page.evaluate(_SETTLE)
        await self.page.screenshot(path=path, animations="disabled", caret="hide")
