package dev.disruption.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * The members that the objects of one type have. Discord sends them in the same order again and again, so each member remembers which one
 * followed it: a name that is expected is compared byte by byte, only another one is looked up.
 */
final class MemberNames {

	/** More names than this that are not modelled are not remembered. */
	private static final int MOST_UNKNOWN = 256;

	private static final int UNKNOWN = -1;

	/** In the place of a name: there is no such member. */
	static final String NEVER = "";

	private static final Member NOT_REMEMBERED = new Member("", UNKNOWN);

	private final Map<String, Member> members = new ConcurrentHashMap<>();

	private final int most;

	/** Stands before the first member. */
	private final Member start = new Member("", UNKNOWN);

	MemberNames(List<String> names) {
		for (int index = 0; index < names.size(); index++) {
			if (!names.get(index).equals(NEVER)) {
				this.members.putIfAbsent(names.get(index), new Member(names.get(index), index));
			}
		}
		this.most = names.size() + MOST_UNKNOWN;
	}

	Member start() {
		return this.start;
	}

	/** Reads the name of the member that follows on {@code previous}; {@code null} at the end of the object. */
	@Nullable
	Member next(Member previous, JsonParser parser) {
		Member expected = previous.next;
		if (expected != null && parser.nextName(expected.name)) {
			return expected;
		}
		JsonToken token = (expected != null) ? parser.currentToken() : parser.nextToken();
		if (token != JsonToken.PROPERTY_NAME) {
			return null;
		}
		Member member = find(parser.currentName());
		if (previous != NOT_REMEMBERED && member != NOT_REMEMBERED) {
			previous.next = member;
		}
		return member;
	}

	private Member find(String name) {
		Member member = this.members.get(name);
		if (member != null) {
			return member;
		}
		return (this.members.size() < this.most) ? this.members.computeIfAbsent(name, key -> new Member(key, UNKNOWN)) : NOT_REMEMBERED;
	}

	/** A member of an object. */
	static final class Member {

		private final SerializedString name;

		private final int index;

		/** Written by whoever reads an object just now: any of the values is right, the newest is the best guess. */
		private @Nullable Member next;

		private Member(String name, int index) {
			this.name = new SerializedString(name);
			this.index = index;
			this.name.asQuotedUTF8();
		}

		/** The index of the leaf, or -1 for a member that is not modelled. */
		int index() {
			return this.index;
		}

	}

}
