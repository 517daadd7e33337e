package dev.disruption.rest;

/**
 * What to do about an error of Discord's, where its own words don't say it.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON Error Codes</a>
 */
final class Remedies {

	static final int BLOCKED_BY_USER_AGENT = 40333;

	private static final String MEANINGS = "What the code means: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json";

	private Remedies() {
	}

	/** @param identity whose token goes with the requests */
	static String unauthorized(Route route, Token.Kind identity) {
		if (route.interaction()) {
			return "The token of an interaction is valid for 15 minutes, and only if it was answered within 3 seconds";
		}
		return route.authenticated() ? "The token is wrong, has expired or was reset: " + identity.remedy()
				: "The webhook was deleted or its token was reset: copy its address from the channel's settings, Integrations, Webhooks";
	}

	static String forbidden(ErrorBody body) {
		if (!body.json()) {
			return "That is Cloudflare's answer, not Discord's: check that the User-Agent and the base URL are unchanged, and any proxy between";
		}
		int code = body.code().orElse(0);
		return switch (code) {
			case BLOCKED_BY_USER_AGENT -> "Cloudflare doesn't accept the User-Agent: it has to begin with 'DiscordBot (url, version)'";
			case 20001 -> "The endpoint is for users: call it with their access token, by DiscordRest.withToken(Token.bearer(...))";
			case 20002 -> "The endpoint is for bots: call it with the bot's token";
			case 50001 -> "The bot can't see the channel or server: it has to be a member and needs View Channel";
			case 50003 -> "A private channel has no such thing: call it for a channel of a server";
			case 50005 -> "Only its author can edit a message: send another one, or delete it";
			case 50013 -> "The bot's roles lack a permission for that, or its highest role stands below the target's";
			case 60003 -> "The server demands two-factor authentication of its moderators: the bot's owner has to turn it on";
			case 50007, 50278 -> "The user doesn't accept messages from the bot: mention them in a channel that both see";
			case 90001 -> "The message's author has blocked the bot";
			case 160002 -> "The bot needs the permission Read Message History in the channel";
			case 0 -> "The bot lacks a permission, or its access token a scope";
			default -> MEANINGS;
		};
	}

	static String notFound(int code) {
		return switch (code) {
			case 10003 -> "It was deleted, or the bot can't see it: it needs View Channel there";
			case 10004 -> "It was deleted, or the bot isn't in it";
			case 10007 -> "The user isn't a member of the server (any more)";
			case 10014 -> "An emoji is given as its character, or as name:id; the bot has to be where a custom one is from";
			case 10015 -> "The webhook was deleted or its token has expired: don't use it again";
			case 10062 -> "An interaction has to be answered within 3 seconds and once: defer the answer if the work takes longer";
			default -> "It was deleted, or the bot can't see it";
		};
	}

	static String invalid(Failure failure) {
		return switch (failure.code()) {
			case 20016, 20022, 20028, 20029 -> "Send fewer of them: this limit isn't announced";
			case 40005 -> "A file is larger than this server allows: send it smaller, or as a link";
			case 40058 -> "A forum takes posts: send by startThreadInForumOrMediaChannel, or to the channel of a post";
			case 40060 -> "The interaction has been answered already: edit the answer, or create a follow-up message";
			case 40094 -> "An application that isn't installed in the server may send five messages after its answer: edit one of them";
			case 50006 -> "A message needs content, an embed, a component, a sticker, a poll or a file";
			case 50008, 50024 -> "The channel is of another type: get it, and look at its type";
			case 50021, 50068 -> "Messages of the system, such as the one of a new member, take no part in that";
			case 50027 -> "The token of an interaction is valid for 15 minutes";
			case 50034 -> "Messages older than two weeks are deleted one by one, by deleteMessage";
			case 50083 -> "Unarchive the thread first, by modifyChannel with archived(false)";
			case 50109 -> "The body isn't JSON: a customizer of the WebClient may have changed the codec";
			case 160002 -> "The bot needs the permission Read Message History in the channel";
			case 160004 -> "The message's thread has the id of the message: send to that channel";
			case 200000, 200001, 240000 -> "Send other words: what is in this text is not allowed in this server";
			case 220001 -> "Name the post by threadName(...), or the thread by the query's threadId(...)";
			default -> other(failure);
		};
	}

	/** Discord's words about fields, or about anything without a code, stand for themselves. */
	private static String other(Failure failure) {
		if (failure.errors().isEmpty() && failure.code() != 0) {
			return MEANINGS;
		}
		boolean speechless = failure.errors().isEmpty() && failure.message().isEmpty();
		return speechless ? "Compare the request with Discord's documentation of the endpoint" : "";
	}

}
