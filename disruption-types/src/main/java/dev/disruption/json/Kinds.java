package dev.disruption.json;

/** The codes of the records of a union. */
public final class Kinds {

	private static final ClassValue<Integer> CODES = new ClassValue<>() {
		@Override
		protected Integer computeValue(Class<?> kind) {
			Code code = kind.getAnnotation(Code.class);
			return (code != null) ? code.value()[0] : -1;
		}
	};

	private Kinds() {
	}

	/** The number that stands in JSON for this kind of a {@linkplain DiscriminatedBy union}; -1 for one that is unknown. */
	public static int code(Class<?> kind) {
		return CODES.get(kind);
	}

}
