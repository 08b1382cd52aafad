// A bot on discord.js: /hello, /film (autocomplete), a button, a form. Arguments: API url, token.
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  GatewayIntentBits,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";

const [api, token] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api, version: "10" },
});

const row = (component) => new ActionRowBuilder().addComponents(component);

client.once("clientReady", () =>
  client.application.commands.set([
    new SlashCommandBuilder().setName("hello").setDescription("Say hello"),
    new SlashCommandBuilder()
      .setName("film")
      .setDescription("A film")
      .addStringOption((option) =>
        option
          .setName("title")
          .setDescription("Which one")
          .setRequired(true)
          .setAutocomplete(true),
      ),
    new SlashCommandBuilder().setName("form").setDescription("A form"),
  ]),
);

client.on("interactionCreate", async (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: typed, value: typed }]);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`form ${interaction.fields.getTextInputValue("text")}`);
  } else if (interaction.isButton()) {
    await interaction.update({ content: "pressed" });
  } else if (interaction.commandName === "form") {
    const input = new TextInputBuilder()
      .setCustomId("text")
      .setLabel("Text")
      .setStyle(TextInputStyle.Short);
    await interaction.showModal(
      new ModalBuilder().setCustomId("form").setTitle("Form").addComponents(row(input)),
    );
  } else if (interaction.commandName === "film") {
    await interaction.deferReply();
    await interaction.editReply(`film ${interaction.options.getString("title")}`);
  } else {
    const button = new ButtonBuilder()
      .setCustomId("press")
      .setLabel("Press")
      .setStyle(ButtonStyle.Primary);
    await interaction.reply({ content: "hello", components: [row(button)] });
  }
});

await client.login(token);
