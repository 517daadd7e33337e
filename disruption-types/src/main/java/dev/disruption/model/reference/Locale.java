package dev.disruption.model.reference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/reference#locales">Locales</a> of the Discord client. */
public enum Locale {

	@JsonProperty("ar") ARABIC,
	@JsonProperty("bg") BULGARIAN,
	@JsonProperty("cs") CZECH,
	@JsonProperty("da") DANISH,
	@JsonProperty("de") GERMAN,
	@JsonProperty("el") GREEK,
	@JsonProperty("en-GB") ENGLISH_UK,
	@JsonProperty("en-US") ENGLISH_US,
	@JsonProperty("es-419") SPANISH_LATAM,
	@JsonProperty("es-ES") SPANISH,
	@JsonProperty("fi") FINNISH,
	@JsonProperty("fr") FRENCH,
	@JsonProperty("he") HEBREW,
	@JsonProperty("hi") HINDI,
	@JsonProperty("hr") CROATIAN,
	@JsonProperty("hu") HUNGARIAN,
	@JsonProperty("id") INDONESIAN,
	@JsonProperty("it") ITALIAN,
	@JsonProperty("ja") JAPANESE,
	@JsonProperty("ko") KOREAN,
	@JsonProperty("lt") LITHUANIAN,
	@JsonProperty("nl") DUTCH,
	@JsonProperty("no") NORWEGIAN,
	@JsonProperty("pl") POLISH,
	@JsonProperty("pt-BR") PORTUGUESE_BRAZILIAN,
	@JsonProperty("ro") ROMANIAN,
	@JsonProperty("ru") RUSSIAN,
	@JsonProperty("sv-SE") SWEDISH,
	@JsonProperty("th") THAI,
	@JsonProperty("tr") TURKISH,
	@JsonProperty("uk") UKRAINIAN,
	@JsonProperty("vi") VIETNAMESE,
	@JsonProperty("zh-CN") CHINESE_CHINA,
	@JsonProperty("zh-TW") CHINESE_TAIWAN,
	/** a value that this version has no name for */
	UNKNOWN;

	private final java.util.Locale javaLocale = java.util.Locale.forLanguageTag(tag());

	/** What Discord calls it, {@code pt-BR}; {@code UNKNOWN} has no name. */
	public String tag() {
		try {
			JsonProperty property = Locale.class.getField(name()).getAnnotation(JsonProperty.class);
			return (property != null) ? property.value() : "";
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The same for messages and formats; {@link java.util.Locale#ROOT} for {@code UNKNOWN}. */
	public java.util.Locale toJavaLocale() { return this.javaLocale; }

}
