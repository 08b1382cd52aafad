"""A bot on hikari: /hello, /film (autocomplete), a button, a form. Arguments: REST url, token."""

from __future__ import annotations

import sys

import hikari

bot = hikari.GatewayBot(
    sys.argv[2],
    rest_url=sys.argv[1],
    intents=hikari.Intents.GUILDS,
    banner=None,
    logs="ERROR",
    suppress_optimization_warning=True,
)


@bot.listen()
async def on_starting(_: hikari.StartingEvent) -> None:
    application = await bot.rest.fetch_application()
    title = hikari.CommandOption(
        type=hikari.OptionType.STRING,
        name="title",
        description="Which one",
        autocomplete=True,
        is_required=True,
    )
    await bot.rest.set_application_commands(
        application,
        [
            bot.rest.slash_command_builder("hello", "Say hello"),
            bot.rest.slash_command_builder("film", "A film").add_option(title),
            bot.rest.slash_command_builder("form", "A form"),
        ],
    )


@bot.listen()
async def on_interaction(event: hikari.InteractionCreateEvent) -> None:
    interaction = event.interaction
    reply = hikari.ResponseType.MESSAGE_CREATE
    if isinstance(interaction, hikari.AutocompleteInteraction):
        typed = str(interaction.options[0].value)
        await interaction.create_response([hikari.impl.AutocompleteChoiceBuilder(typed, typed)])
    elif isinstance(interaction, hikari.ModalInteraction):
        value = interaction.components[0].components[0].value
        await interaction.create_initial_response(reply, f"form {value}")
    elif isinstance(interaction, hikari.ComponentInteraction):
        await interaction.create_initial_response(hikari.ResponseType.MESSAGE_UPDATE, "pressed")
    elif isinstance(interaction, hikari.CommandInteraction):
        if interaction.command_name == "form":
            row = bot.rest.build_modal_action_row().add_text_input("text", "Text")
            await interaction.create_modal_response("Form", "form", component=row)
        elif interaction.command_name == "film":
            await interaction.create_initial_response(hikari.ResponseType.DEFERRED_MESSAGE_CREATE)
            await interaction.edit_initial_response(f"film {interaction.options[0].value}")
        else:
            row = bot.rest.build_message_action_row()
            row.add_interactive_button(hikari.ButtonStyle.PRIMARY, "press", label="Press")
            await interaction.create_initial_response(reply, "hello", component=row)


bot.run()
