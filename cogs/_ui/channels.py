"""Channels that the bot writes in unasked."""

from __future__ import annotations

import discord

Channel = discord.TextChannel | discord.Thread


def may_write(channel: Channel) -> bool:
    """Whether the bot sees the channel and may write in it, as far as Discord has told."""
    can = channel.permissions_for(channel.guild.me)
    is_thread = isinstance(channel, discord.Thread)
    return can.view_channel and (can.send_messages_in_threads if is_thread else can.send_messages)
