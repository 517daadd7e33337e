package com.example.rest;

import java.nio.file.Path;
import java.util.List;

import dev.disruption.client.DiscordClient;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.message.AttachmentRequest;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Message;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.ResourceUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class Files {

	private static final Logger log = LoggerFactory.getLogger(Files.class);

	private final DiscordClient discord;

	Files(DiscordClient discord) {
		this.discord = discord;
	}

	// tag::send[]
	Mono<Message> report(Snowflake channelId, Path table, Resource chart) {
		Upload picture = ResourceUpload.of(chart).description("Sales of the week").spoiler();
		return this.discord.channel(channelId)
			.send(new CreateMessage().content("This week").files(List.of(Upload.of(table), picture)));
	}
	// end::send[]

	// tag::edit[]
	Mono<Message> append(Message message, Upload file) {
		return this.discord.message(message)
			.edit(new EditMessage().attachments(AttachmentRequest.keep(message.attachments())).files(List.of(file)));
	}
	// end::edit[]

	// tag::progress[]
	Mono<Message> film(Snowflake channelId, Path film) {
		return this.discord.channel(channelId)
			.send(Upload.of(film))
			.contextWrite(DiscordRest.progress((sent, total) -> log.debug("{} of {} bytes", sent, total)));
	}
	// end::progress[]

	// tag::download[]
	Mono<Path> save(Message message, Path folder) {
		return this.discord.cdn().download(message.attachments().get(0)).to(folder.resolve("attachment"));
	}
	// end::download[]

}
