package dev.disruption.cache;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import dev.disruption.model.guild.GuildMember;

/** Members as they were at some moment; each is made when it is asked for. */
final class MemberList extends AbstractList<GuildMember> implements RandomAccess {

	private final List<Memberships.Packed> members;

	MemberList(List<Memberships.Packed> members) {
		this.members = members;
	}

	@Override
	public GuildMember get(int index) {
		return this.members.get(index).unpack();
	}

	@Override
	public int size() {
		return this.members.size();
	}

}
