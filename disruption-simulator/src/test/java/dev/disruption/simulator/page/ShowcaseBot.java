package dev.disruption.simulator.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.checkbox.Checkbox;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;

/** The part of the bot that shows every kind of component, menu and dialog. */
final class ShowcaseBot extends ListenerAdapter {

	private static final List<String> TOWNS = List.of("Aachen", "Berlin", "Bern", "Bremen", "Graz", "Zürich");

	static List<CommandData> commands() {
		return List.of(Commands.slash("buttons", "Buttons of each style"), Commands.slash("menus", "Menus of each kind"),
				Commands.slash("panel", "A panel of components"), Commands.slash("form", "A form to fill in"),
				Commands.slash("weather", "The weather of a town").addOption(OptionType.STRING, "town", "Which one", true, true),
				Commands.slash("keep", "Keep a file").addOption(OptionType.ATTACHMENT, "file", "Which file", true)
					.addOption(OptionType.CHANNEL, "in", "Where").addOption(OptionType.ROLE, "for", "For whom")
					.addOption(OptionType.NUMBER, "hours", "How long"),
				Commands.user("Greet"), Commands.message("Quote"));
	}

	@Override
	public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
		switch (event.getName()) {
			case "buttons" -> event.reply("Choose").addComponents(ActionRow.of(Button.primary("count:0", "0 clicks"),
					Button.secondary("private", "Only for me"), Button.success("yes", Emoji.fromUnicode("✅")),
					Button.danger("broken", "Never answers"), Button.link("https://example.org", "Docs"))).queue();
			case "menus" -> event.reply("Choose").addComponents(
					ActionRow.of(StringSelectMenu.create("colour").setPlaceholder("A colour").addOption("Red", "red", "Like a rose")
						.addOption("Green", "green", "Like grass").build()),
					ActionRow.of(StringSelectMenu.create("toppings").setPlaceholder("Toppings").setRequiredRange(1, 2).addOption("Olives", "olives")
						.addOption("Basil", "basil").addOption("Capers", "capers").build()),
					ActionRow.of(EntitySelectMenu.create("who", SelectTarget.USER, SelectTarget.ROLE).setPlaceholder("Somebody").build()),
					ActionRow.of(EntitySelectMenu.create("where", SelectTarget.CHANNEL).setPlaceholder("A channel").build()),
					ActionRow.of(StringSelectMenu.create("closed").setPlaceholder("Closed").addOption("Never", "never").setDisabled(true).build()))
				.queue();
			case "panel" -> panel(event);
			case "form" -> event.replyModal(form()).queue();
			case "weather" -> event.reply("Rain in " + event.getOption("town", "", OptionMapping::getAsString)).queue();
			case "keep" -> event.reply("Kept " + event.getOption("file", "", option -> option.getAsAttachment().getFileName() + ", "
					+ option.getAsAttachment().getSize() + " bytes") + event.getOption("in", "", option -> " in <#" + option.getAsLong() + ">")
					+ event.getOption("for", "", option -> " for " + option.getAsRole().getName())
					+ event.getOption("hours", "", option -> " for " + option.getAsDouble() + " h")).queue();
			default -> {}
		}
	}

	@Override
	public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
		String typed = event.getFocusedOption().getValue().toLowerCase();
		event.replyChoiceStrings(TOWNS.stream().filter(town -> town.toLowerCase().startsWith(typed)).toList()).queue();
	}

	@Override
	public void onUserContextInteraction(UserContextInteractionEvent event) {
		event.reply("Hello, " + event.getTarget().getName() + "!").queue();
	}

	@Override
	public void onMessageContextInteraction(MessageContextInteractionEvent event) {
		event.reply("> " + event.getTarget().getContentRaw()).setEphemeral(true).queue();
	}

	@Override
	public void onButtonInteraction(ButtonInteractionEvent event) {
		String id = event.getComponentId();
		if (id.startsWith("count:")) {
			int clicks = Integer.parseInt(id.substring(6)) + 1;
			event.editComponents(ActionRow.of(Button.primary("count:" + clicks, clicks + " clicks"))).queue();
		}
		else if (id.equals("private")) {
			event.reply("Just between us").setEphemeral(true).queue();
		}
		else if (!id.equals("broken")) {
			event.reply("You clicked " + id).queue();
		}
	}

	@Override
	public void onStringSelectInteraction(StringSelectInteractionEvent event) {
		event.reply("You chose " + String.join(" and ", event.getValues())).queue();
	}

	@Override
	public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
		event.reply("You chose " + event.getValues().stream().map(one -> one.getAsMention()).collect(Collectors.joining(" and "))).queue();
	}

	@Override
	public void onModalInteraction(ModalInteractionEvent event) {
		String files = event.getValue("files").getAsAttachmentList().stream().map(file -> file.getFileName()).collect(Collectors.joining(" "));
		event.reply(event.getValue("title").getAsString() + " / " + event.getValue("size").getAsString() + " / "
				+ event.getValue("days").getAsStringList() + " / " + event.getValue("sure").getAsBoolean() + " / "
				+ event.getValues().stream().filter(value -> value.getCustomId().equals("colour")).map(ModalMapping::getAsStringList).toList()
				+ " / " + files).queue();
	}

	private static void panel(SlashCommandInteractionEvent event) {
		FileUpload picture = FileUpload.fromData(Pictures.gradient(320, 180), "sunset.png");
		FileUpload notes = FileUpload.fromData("Buy milk".getBytes(StandardCharsets.UTF_8), "notes.txt");
		Container container = Container.of(TextDisplay.of("# Release 1.0\nIt **ships** today, with:\n- a gateway\n  - that resumes\n- a page"),
				Section.of(Button.success("approve", "Approve"), TextDisplay.of("Shall it go out?")),
				Section.of(Thumbnail.fromFile(picture).withDescription("A sunset"), TextDisplay.of("The view from the office")),
				Separator.createDivider(Separator.Spacing.LARGE), MediaGallery.of(MediaGalleryItem.fromFile(picture)),
				FileDisplay.fromFile(notes), ActionRow.of(Button.primary("details", "Details"), Button.danger("stop", "Stop")))
			.withAccentColor(0x5B4BE0);
		event.replyComponents(TextDisplay.of("A panel:"), container).useComponentsV2().queue();
	}

	private static Modal form() {
		return Modal.create("order", "Order").addComponents(
				Label.of("Title", "What it is about", TextInput.create("title", TextInputStyle.SHORT).setRequired(true).setMaxLength(40).build()),
				Label.of("Size", RadioGroup.create("size").addOption("Small", "s").addOption("Large", "l").build()),
				Label.of("Days", CheckboxGroup.create("days").addOption("Monday", "mon").addOption("Friday", "fri").setRequiredRange(0,
						2).setRequired(false)
					.build()),
				Label.of("Are you sure?", Checkbox.of("sure")),
				Label.of("Files", AttachmentUpload.create("files").setRequired(false).setRequiredRange(0, 2).build()))
			.build();
	}

}
